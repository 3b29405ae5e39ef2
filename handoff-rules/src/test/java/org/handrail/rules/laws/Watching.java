package org.handrail.rules.laws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.rules.Assessment;
import org.jspecify.annotations.Nullable;

/** Looks at a history as it comes in, as a tracker does: at each fact heard, and at each change that was foretold. */
final class Watching {

    private Watching() {}

    /** Every finding as it was seen at any time. */
    static Stream<Finding> live(Judge judge, List<Fact> facts) {
        List<Fact> asHeard =
                facts.stream().sorted(Comparator.comparing(Fact::receivedAt)).toList();
        List<Finding> seen = new ArrayList<>();
        for (int heard = 1; heard <= asHeard.size(); heard++) {
            Instant until = heard < asHeard.size() ? asHeard.get(heard).receivedAt() : Instant.MAX;
            List<Fact> known = asHeard.subList(0, heard);
            @Nullable Instant look = known.getLast().receivedAt();
            while (look != null && !look.isAfter(until)) {
                Assessment assessment = judge.assess(known, look);
                seen.addAll(assessment.findings());
                look = assessment.nextChange();
            }
        }
        return seen.stream();
    }
}
