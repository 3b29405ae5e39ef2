package org.handrail.rules.pathway;

import java.time.Duration;

/** From when on a fact counts. A fact of which only the day is known counts if it can have happened late enough. */
public sealed interface From {

    /** From the event on that opened the expectation; what holds where nothing else is said. */
    record Opening() implements From {}

    /** From the event on that opened it first, however often it was moved. */
    record Beginning() implements From {}

    /** From the start of the window on, such as the beginning of an appointment. */
    record Start() implements From {}

    /** From the request of the referral on. */
    record Request() implements From {}

    /** Whenever it happened. */
    record AnyTime() implements From {}

    /**
     * From the beginning of a calendar day in the zone of the program.
     *
     * @param number 0 for the day in which the window starts, 1 for the day after it, -1 for the day before, and so on
     */
    record Day(int number) implements From {}

    /**
     * From some time after the start of the window, or before it.
     *
     * @param time negative before the start
     * @param exclusive whether that instant itself does not count yet
     */
    record Hour(Duration time, boolean exclusive) implements From {}
}
