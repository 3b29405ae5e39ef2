package org.handrail.events.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When something happened or is planned: an instant, or a whole day where only the day is known. */
public sealed interface CareTime {

    /** The first instant it can have been, in the zone of the program. */
    Instant earliest(ZoneId zone);

    /** The last instant it can have been, in the zone of the program; for a moment the same as the earliest. */
    Instant latest(ZoneId zone);

    /** The calendar day in the zone of the program. */
    LocalDate day(ZoneId zone);

    /** A known instant. */
    record Moment(Instant at) implements CareTime {

        @Override
        public Instant earliest(ZoneId zone) {
            return at;
        }

        @Override
        public Instant latest(ZoneId zone) {
            return at;
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return at.atZone(zone).toLocalDate();
        }

        @Override
        public String toString() {
            return at.toString();
        }
    }

    /** A day of which no time is known. */
    record WholeDay(LocalDate date) implements CareTime {

        @Override
        public Instant earliest(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant latest(ZoneId zone) {
            return date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return date;
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }
}
