package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.rules.pathway.Context;
import org.handrail.rules.pathway.Opening;
import org.jspecify.annotations.Nullable;

/** Finds what about a person makes a drop more urgent than it is for others. */
record Contexts(Journey journey) {

    /** The contexts that hold for this expectation, by what was reported until {@code until}; drops are not among them. */
    List<String> reported(Expectation expectation, Instant until) {
        List<Context> asked = expectation.rule().raisedBy();
        if (asked.isEmpty()) {
            return List.of();
        }
        List<String> holding = new ArrayList<>();
        for (Context context : asked) {
            if (holds(context, expectation.due(), until)) {
                holding.add(context.name());
            }
        }
        return holding;
    }

    /** The contexts that hold because of what was dropped before, by all that is concluded. */
    static List<String> ofDrops(Judged judged, List<Judged> all) {
        List<String> holding = new ArrayList<>();
        for (Context context : judged.expectation().rule().raisedBy()) {
            if (context instanceof Context.Drops drops && count(drops, judged.expectation(), all) >= drops.least()) {
                holding.add(context.name());
            }
        }
        return holding;
    }

    /** One step up where any holds, however many do. */
    static Severity raised(Severity severity, List<String> holding) {
        if (holding.isEmpty()) {
            return severity;
        }
        return switch (severity) {
            case LOW -> Severity.MEDIUM;
            case MEDIUM -> Severity.HIGH;
            case HIGH, CRITICAL -> Severity.CRITICAL;
        };
    }

    private boolean holds(Context context, Instant due, Instant until) {
        return switch (context) {
            case Context.Seen(var name, var events, var within) -> seen(events, since(due, within), until) != null;
            case Context.LastSaid(var name, var event) -> lastSaidSo(event, until);
            case Context.Drops drops -> false;
        };
    }

    private static Instant since(Instant due, @Nullable Duration within) {
        return within == null ? Instant.MIN : due.minus(within);
    }

    private @Nullable Fact seen(List<Opening> events, Instant since, Instant until) {
        for (Opening event : events) {
            for (Fact fact : journey.facts(event.event())) {
                if (!fact.happenedBy().isBefore(since)
                        && !fact.happenedAt().isAfter(until)
                        && event.where().holds(fact.event())) {
                    return fact;
                }
            }
        }
        return null;
    }

    private boolean lastSaidSo(Opening event, Instant until) {
        boolean so = false;
        for (Fact fact : journey.facts(event.event())) {
            if (!fact.happenedAt().isAfter(until) && event.where().isAnswered(fact.event())) {
                so = event.where().holds(fact.event());
            }
        }
        return so;
    }

    private static int count(Context.Drops drops, Expectation expectation, List<Judged> all) {
        int count = 0;
        Instant since = expectation.start().minus(drops.within());
        for (Judged other : all) {
            boolean dropped = other.state() == FindingState.DROPPED || other.state() == FindingState.RECOVERED;
            Instant due = other.expectation().due();
            if (dropped
                    && !other.expectation().rule().isMeasure()
                    && due.isBefore(expectation.start())
                    && !due.isBefore(since)
                    && !other.matter().equals(new Matter(expectation.rule().name(), expectation.anchor()))
                    && (!drops.sameRule()
                            || other.expectation()
                                    .rule()
                                    .name()
                                    .equals(expectation.rule().name()))) {
                count++;
            }
        }
        return count;
    }
}
