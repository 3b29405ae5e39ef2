package org.handrail.rules.laws;

import java.time.Instant;
import java.util.List;
import org.handrail.events.fact.Fact;
import org.handrail.rules.Assessment;
import org.handrail.rules.Journey;
import org.handrail.rules.Judgement;
import org.handrail.rules.Surroundings;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.yaml.StandardPathway;

/** Whatever judges facts as of an instant: the judgement itself, or one with a fault planted in it. */
interface Judge {

    Pathway PATHWAY = StandardPathway.load();

    /** The judgement. */
    Judge RIGHT = (facts, asOf) ->
            Judgement.assess(Journey.of(Histories.PERSON, facts), PATHWAY, Surroundings.allHeard(), asOf);

    Assessment assess(List<Fact> facts, Instant asOf);
}
