package org.handrail.insights.pages;

import java.util.Locale;

/** Shares and lengths in a manager's words. */
final class Share {

    private static final double PERCENT = 100;
    private static final double HOURS_A_DAY = 24;
    private static final double MINUTES_AN_HOUR = 60;
    private static final String NONE = "–";

    private Share() {}

    /** {@code 33 %}; a dash where there is nothing to have a share of. */
    static String of(long part, long whole) {
        return whole == 0 ? NONE : String.format(Locale.ROOT, "%.0f %%", PERCENT * part / whole);
    }

    /** {@code 40 min}, {@code 18 h} or {@code 3.5 days}; a dash where there is none. */
    static String length(double hours) {
        if (Double.isNaN(hours)) {
            return NONE;
        }
        if (hours < 2) {
            return String.format(Locale.ROOT, "%.0f min", hours * MINUTES_AN_HOUR);
        }
        return hours < 2 * HOURS_A_DAY
                ? String.format(Locale.ROOT, "%.0f h", hours)
                : String.format(Locale.ROOT, "%.1f days", hours / HOURS_A_DAY);
    }
}
