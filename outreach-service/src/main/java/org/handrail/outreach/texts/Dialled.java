package org.handrail.outreach.texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Telephone numbers as they are dialled from anywhere, however they were written. */
@Component
public class Dialled {

    private static final int NATIONAL = 10;

    private final String country;

    /**
     * From this desk.
     *
     * @param country the code of its country, digits alone: numbers that name none are its own
     */
    public Dialled(@Value("${handrail.desk.country-code:1}") String country) {
        this.country = country;
    }

    /** {@code (555) 010-2233} as {@code +15550102233}. */
    public String of(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        boolean national = !number.strip().startsWith("+") && digits.length() <= NATIONAL;
        return "+" + (national ? country : "") + digits;
    }
}
