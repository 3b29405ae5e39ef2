package org.handrail.outreach.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.handrail.outreach.pages.Times.Shown;
import org.handrail.outreach.storage.HowCurrent.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How current a page is.
 *
 * @param at the time as of which all is judged, or null where it is not known
 * @param warning what a reader must know first, or null where all is well
 */
record JudgementView(
        @Nullable Shown at, String age, @Nullable String warning) {

    /** While nobody can say. */
    static final JudgementView UNKNOWN = new JudgementView(
            null,
            "",
            "It is not known how current this is: the tracker has not reported yet, or the database does not answer."
                    + " People may be missing here. If this stays, tell whoever runs Handrail.");

    static JudgementView of(Currency currency, ZoneId zone) {
        Instant asOf = currency.asOf();
        Duration age = currency.age();
        if (asOf == null || age == null) {
            return UNKNOWN;
        }
        String warning = currency.isStale()
                ? "What you see is old: nothing newer than " + Times.length(age) + " has been judged. People may have"
                        + " dropped, or come back, since. If this stays, tell whoever runs Handrail."
                : null;
        return new JudgementView(Times.toTheSecond(asOf, zone), Times.length(age), warning);
    }
}
