package org.handrail.outreach.storage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.journey.KnownFacts;
import org.handrail.outreach.journey.Leaving;
import org.handrail.outreach.journey.LeavingSoon;
import org.handrail.outreach.teams.Sight;
import org.springframework.stereotype.Component;

/** Who leaves detox soon, of those whom somebody may see; the same for page and API. */
@Component
public class LeavingPeople {

    private final JourneyFacts facts;
    private final Sight sight;

    LeavingPeople(JourneyFacts facts, Sight sight) {
        this.facts = facts;
        this.sight = sight;
    }

    /** Somebody who leaves soon. */
    public record Leaver(PersonAlias alias, Leaving leaving) {}

    /** The soonest first; of those who leave together, who lacks most. */
    public List<Leaver> of(Who who, Instant now) {
        return facts
                .of(facts.leavingBetween(now.minus(Leaving.WATCHED_AFTER), now.plus(Leaving.WATCHED_BEFORE)))
                .entrySet()
                .stream()
                .flatMap(entry -> leaver(entry, now))
                .filter(each -> sight.isTheirs(each.leaving().program().toString(), who))
                .sorted(Comparator.comparing((Leaver each) -> each.leaving().planned())
                        .thenComparingInt(each -> -each.leaving().lacking().size()))
                .toList();
    }

    private static Stream<Leaver> leaver(Map.Entry<PersonAlias, List<Fact>> person, Instant now) {
        return LeavingSoon.of(KnownFacts.of(person.getValue()), now)
                .map(leaving -> new Leaver(person.getKey(), leaving))
                .stream();
    }
}
