package org.handrail.events.terms;

import java.util.regex.Pattern;

/**
 * A level of care. Codes mean different things in different editions of the ASAM criteria (1.0 became remission
 * monitoring in the fourth), so it is always the pair.
 *
 * @param edition the edition of the ASAM criteria, 3 or 4
 * @param code the level's code in that edition, such as {@code 3.7-WM} or {@code 2.1}
 */
public record LevelOfCare(@Between(least = 3, greatest = 4) int edition, String code) {

    /** How codes are spelt. */
    public static final String CODES = "[0-4](\\.[0-9])?(-WM)?|OTS|OTP";

    private static final Pattern CODE = Pattern.compile(CODES);

    public LevelOfCare {
        if (edition != 3 && edition != 4) {
            throw new InvalidValue("edition is " + edition, "3 or 4, an edition of the ASAM criteria");
        }
        if (!CODE.matcher(code).matches()) {
            throw new InvalidValue("not a code of a level of care", "a code such as 3.7-WM, 3.5, 2.1 or OTS");
        }
    }

    @Override
    public String toString() {
        return code + " (ASAM " + edition + ")";
    }
}
