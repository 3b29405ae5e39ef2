package org.handrail.intake.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;

/** Gathers what is flagged about the facts that are being taken, for their receipts. */
final class Raising {

    private final Set<FactId> taken;
    private final Map<FactId, List<String>> reasons = new HashMap<>();

    Raising(List<Fact> taken) {
        this.taken = taken.stream().map(Fact::id).collect(Collectors.toSet());
    }

    void add(List<Outlook.Raised> flags) {
        for (Outlook.Raised raised : flags) {
            FactId fact = new FactId(raised.flag().fact());
            if (taken.contains(fact)) {
                reasons.computeIfAbsent(fact, any -> new ArrayList<>())
                        .add(raised.flag().reason());
            }
        }
    }

    Map<FactId, List<String>> reasons() {
        return reasons;
    }
}
