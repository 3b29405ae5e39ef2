package org.handrail.events;

import java.util.Objects;
import java.util.stream.Stream;
import org.handrail.events.terms.Between;
import org.handrail.events.terms.Housing;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how the person lives; each field holds until it is reported again, and null says nothing about it.
 *
 * @param program the program that reports it, or null where the partner names none
 * @param housing where the person lives
 * @param pregnant whether they are pregnant
 * @param injecting whether they inject
 * @param transport whether they can get to a program
 * @param phone whether they can be rung up
 * @param support whether somebody at home supports them
 * @param birthYear the year of birth, 1900 to 2100, for age bands; never the day
 */
public record CircumstancesReported(
        @Nullable ProgramId program,
        @Nullable Housing housing,
        @Nullable Boolean pregnant,
        @Nullable Boolean injecting,
        @Nullable Boolean transport,
        @Nullable Boolean phone,
        @Nullable Boolean support,

        @Nullable @Between(least = CircumstancesReported.EARLIEST, greatest = CircumstancesReported.LATEST)
        Integer birthYear)
        implements PersonEvent {
    static final int EARLIEST = 1900;
    static final int LATEST = 2100;

    public CircumstancesReported {
        InvalidValue.unlessWithin("birthYear", birthYear, EARLIEST, LATEST);
        if (Stream.of(housing, pregnant, injecting, transport, phone, support, birthYear)
                .allMatch(Objects::isNull)) {
            throw new InvalidValue("no circumstance", "at least one of the circumstances");
        }
    }
}
