package org.handrail.intake.state;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person lives, as far as this partner reported it to this service: of each circumstance what was reported last.
 *
 * @param self where this is found
 * @param person the person, by the partner's own identifier
 * @param alias the pseudonym of the person
 * @param program the program that reported last, or null where none was named
 * @param state {@code at-large}, {@code incarcerated}, {@code in-hospital} or {@code died}
 * @param since from when that is, or null where nothing was reported about it
 * @param reported when circumstances were last reported
 * @param housing where the person lives: {@code stable}, {@code shelter} …
 * @param transport whether they can get to a program
 * @param phone whether they can be rung up
 * @param support whether somebody at home supports them
 * @param flags what does not fit
 */
public record Circumstances(
        String self,
        @Nullable String person,
        UUID alias,
        @Nullable String program,
        String state,
        @Nullable When since,
        @Nullable When reported,
        @Nullable String housing,
        @Nullable Boolean pregnant,
        @Nullable Boolean injecting,
        @Nullable Boolean transport,
        @Nullable Boolean phone,
        @Nullable Boolean support,
        @Nullable Integer birthYear,
        List<Flag> flags)
        implements Derived {

    @Override
    public @Nullable When found() {
        return since;
    }
}
