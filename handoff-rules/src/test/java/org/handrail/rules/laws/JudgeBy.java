package org.handrail.rules.laws;

import java.time.Instant;
import java.util.List;
import org.handrail.events.fact.Fact;
import org.handrail.rules.Assessment;
import org.handrail.rules.Journey;
import org.handrail.rules.histories.History;
import org.handrail.rules.pathway.Pathway;

/** The judgement, by another pathway than the seven rules. */
record JudgeBy(Pathway pathway) implements Judge {

    @Override
    public Assessment assess(List<Fact> facts, Instant asOf) {
        return Judge.judged(Journey.of(History.PERSON, facts), pathway, asOf);
    }
}
