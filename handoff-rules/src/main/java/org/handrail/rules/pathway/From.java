package org.handrail.rules.pathway;

/** From when on a fact counts. A fact of which only the day is known counts if it can have happened late enough. */
public sealed interface From {

    /** From the event on that opened the expectation; what holds where nothing else is said. */
    record Opening() implements From {}

    /** From the start of the window on, such as the beginning of an appointment. */
    record Start() implements From {}

    /** From the request of the referral on. */
    record Request() implements From {}

    /** Whenever it happened. */
    record AnyTime() implements From {}

    /**
     * From the beginning of a calendar day in the zone of the program.
     *
     * @param number 0 for the day in which the window starts, 1 for the day after it, and so on
     */
    record Day(int number) implements From {}
}
