package org.handrail.rules.laws;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.fact.Fact;
import org.handrail.rules.Assessment;
import org.handrail.rules.Journey;
import org.handrail.rules.Judgement;
import org.handrail.rules.Surroundings;
import org.handrail.rules.histories.History;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.yaml.PathwayReader;
import org.handrail.rules.yaml.StandardPathwayText;

/** Whatever judges facts as of an instant: the judgement itself, or one with a fault planted in it. */
interface Judge {

    Pathway PATHWAY = PathwayReader.read(new StringReader(StandardPathwayText.sevenRules()));

    /** The judgement, by the seven rules that are quickly judged. */
    Judge RIGHT = (facts, asOf) -> judged(Journey.of(History.PERSON, facts), PATHWAY, asOf);

    Assessment assess(List<Fact> facts, Instant asOf);

    /** What it judges by. */
    default Pathway pathway() {
        return PATHWAY;
    }

    /** The same facts, heard one by one, as a tracker hears them that keeps the journey in memory. */
    default Assessment assessPiecemeal(List<Fact> facts, Instant asOf) {
        Journey journey = Journey.of(History.PERSON, List.of());
        List<Fact> heard = new ArrayList<>();
        for (Fact fact : facts) {
            heard.add(fact);
            journey = journey.with(fact).orElseGet(() -> Journey.of(History.PERSON, heard));
        }
        return judged(journey, pathway(), asOf);
    }

    /** This journey by this pathway, all services having been heard. */
    static Assessment judged(Journey journey, Pathway pathway, Instant asOf) {
        return Judgement.assess(journey, pathway, Surroundings.allHeard(), asOf);
    }
}
