package org.handrail.intake.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
import org.jspecify.annotations.Nullable;

/**
 * A time as it is answered: with the offset of the program, or a day where only the day is known.
 *
 * @param at the instant, or the first of the day
 * @param day the day in the zone of the program
 */
public record When(Instant at, LocalDate day, @JsonValue String text) {

    /** A time of something in a zone. */
    public static When of(CareTime time, ZoneId zone) {
        return switch (time) {
            case CareTime.Moment moment -> of(moment.at(), zone);
            case CareTime.WholeDay whole ->
                new When(whole.earliest(zone), whole.date(), whole.date().toString());
        };
    }

    /** An instant in a zone. */
    public static When of(Instant at, ZoneId zone) {
        return new When(
                at, at.atZone(zone).toLocalDate(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
    }

    /** When a fact happened. */
    public static When of(Fact fact) {
        return of(fact.time(), fact.zone());
    }

    /** When something was said to have happened; null where it was not said. */
    public static @Nullable When of(@Nullable Said<?> said) {
        return said == null ? null : said.when();
    }

    @Override
    public String toString() {
        return text;
    }
}
