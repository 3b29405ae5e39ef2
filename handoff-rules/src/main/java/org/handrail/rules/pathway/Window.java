package org.handrail.rules.pathway;

import java.time.Duration;

/**
 * From when to when something is expected.
 *
 * @param from what it is counted from
 * @param within how long it is
 * @param grace how much later than its end silence becomes a drop, since reports take their time
 * @param warnBefore how long before that a finding is due soon
 */
public record Window(StartsAt from, Span within, Duration grace, Duration warnBefore) {

    /** What a window is counted from. */
    public enum StartsAt implements Word {
        /** When the event happened; where only the day is known, the end of the day, so that nothing is due too early. */
        EVENT("event"),
        /** The time the appointment was set for. */
        APPOINTMENT_START("appointment start");

        private final String word;

        StartsAt(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
