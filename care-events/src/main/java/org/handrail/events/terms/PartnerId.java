package org.handrail.events.terms;

import java.util.regex.Pattern;

/** A partner, an organisation that posts: lower-case letters, digits and hyphens, 1 to 100, as the directory spells it. */
public record PartnerId(String value) {

    /** How it is spelt. */
    public static final String SPELLING = "[a-z0-9][a-z0-9-]{0,99}";

    private static final Pattern SPELT = Pattern.compile(SPELLING);

    public PartnerId {
        if (!SPELT.matcher(value).matches()) {
            throw new InvalidValue("not a partner id", "1 to 100 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
