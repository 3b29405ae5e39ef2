package org.handrail.rules;

import java.time.Instant;
import java.util.List;
import org.handrail.rules.pathway.Pathway;

/** Judges a journey against a pathway. */
public final class Judgement {

    private Judgement() {}

    /**
     * Where everything that is expected of this journey stands. Pure and total: the same arguments give the same answer,
     * and there are none it refuses.
     *
     * @param facts all that is known about the person, also what was received after {@code asOf}
     * @param pathway the rules
     * @param around how far each service is heard
     * @param asOf the instant up to which silence is known to be silence: everything received before it is in the journey
     */
    public static Assessment assess(Journey facts, Pathway pathway, Surroundings around, Instant asOf) {
        return new Assessment(List.of(), null);
    }
}
