package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.terms.ProgramId;
import org.handrail.rules.pathway.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One thing awaited of a journey: a rule that was opened, and the window that came of it.
 *
 * @param anchor what it hangs on
 * @param openedBy the fact that opened it: the first to happen, where several name the same anchor
 * @param standing the fact that set the window as it stands: the last that moved it, else the one that opened it
 * @param start when the window starts
 * @param due the last instant of the window, grace included; later, silence is a drop
 */
record Expectation(Rule rule, Anchor anchor, Fact openedBy, Fact standing, Instant start, Instant due) {

    /** Whether it was given a new start. */
    boolean moved() {
        return !standing.id().equals(openedBy.id());
    }

    /** The zone in which its days are counted. */
    ZoneId zone() {
        return standing.zone();
    }

    /** The program that owes what is awaited: the one asked, after a request; else the one where it began. */
    @Nullable
    ProgramId program() {
        return standing.event() instanceof ReferralRequested request
                ? request.to()
                : standing.event().program();
    }

    /** From when on it is due soon. */
    Instant warnAt() {
        return due.minus(rule.window().warnBefore());
    }

    /**
     * By when evidence must have been heard for nobody to have seen a drop: by the due instant, or by when the expectation
     * itself was first heard of, if that was later.
     */
    Instant heardInTime() {
        return later(due, later(openedBy.receivedAt(), standing.receivedAt()));
    }

    /** Whether it was due so long before we heard of it that nobody was watching. */
    boolean historic(Duration watchHorizon) {
        return due.plus(watchHorizon).isBefore(openedBy.receivedAt());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
