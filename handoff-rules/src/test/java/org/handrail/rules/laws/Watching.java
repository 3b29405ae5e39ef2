package org.handrail.rules.laws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.rules.Assessment;
import org.handrail.rules.Conclusion;
import org.handrail.rules.Matter;
import org.jspecify.annotations.Nullable;

/** Looks at a history as it comes in, as a tracker does: at each fact heard, and at each change that was foretold. */
final class Watching {

    private Watching() {}

    /** Every finding as it was seen at any time. */
    static Stream<Finding> live(Judge judge, List<Fact> facts) {
        List<Finding> seen = new ArrayList<>();
        watch(judge, facts, Instant.MAX, (at, assessment) -> seen.addAll(assessment.findings()));
        return seen.stream();
    }

    /** The last announcement of each matter, by one who announces only what says something new. */
    static Map<Matter, Finding> announced(Judge judge, List<Fact> facts, Instant until) {
        Map<Matter, Finding> announced = new HashMap<>();
        watch(judge, facts, until, (at, assessment) -> {
            announced
                    .keySet()
                    .retainAll(assessment.conclusions().stream()
                            .map(Conclusion::matter)
                            .toList());
            for (Conclusion conclusion : assessment.conclusions()) {
                @Nullable Finding before = announced.get(conclusion.matter());
                if (before == null || !conclusion.saysTheSameAs(before)) {
                    announced.put(conclusion.matter(), conclusion.finding());
                }
            }
        });
        return announced;
    }

    private static void watch(Judge judge, List<Fact> facts, Instant end, BiConsumer<Instant, Assessment> look) {
        List<Fact> asHeard =
                facts.stream().sorted(Comparator.comparing(Fact::receivedAt)).toList();
        for (int heard = 1; heard <= asHeard.size(); heard++) {
            Instant until = heard < asHeard.size() ? asHeard.get(heard).receivedAt() : end;
            List<Fact> known = asHeard.subList(0, heard);
            @Nullable Instant at = known.getLast().receivedAt();
            while (at != null && !at.isAfter(until)) {
                Assessment assessment = judge.assess(known, at);
                look.accept(at, assessment);
                at = assessment.nextChange();
            }
        }
    }
}
