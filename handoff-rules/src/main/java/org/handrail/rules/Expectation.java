package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.CareEvent;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.terms.ProgramId;
import org.handrail.rules.pathway.BusinessCalendar;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.pathway.Span;
import org.handrail.rules.pathway.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One thing awaited of a journey: a rule that was opened, and the window that came of it.
 *
 * @param anchor what it hangs on
 * @param openedBy the fact that opened it: the first to happen, where several name the same anchor
 * @param standing the fact that set the window as it stands: the last that moved or continued it, else the one that opened it
 * @param owes the fact whose program owes it: the one that set the window, unless the rule stays where it began
 * @param start when the window starts
 * @param due the last instant of the window, grace included; later, silence is a drop
 * @param stops when nothing was owed, as they happened
 * @param reached the fact with which it had gone on for as long as it must, or null
 */
record Expectation(
        Rule rule,
        Pathway pathway,
        Anchor anchor,
        Fact openedBy,
        Fact standing,
        Fact owes,
        Instant start,
        Instant due,
        List<Stop> stops,
        @Nullable Fact reached) {

    /** Whether it was given a new start. */
    boolean moved() {
        return !standing.id().equals(openedBy.id());
    }

    /** The zone in which its days are counted: that of the program that owes it. */
    ZoneId zone() {
        return owes.zone();
    }

    /** The program that owes what is awaited: the one asked, after a request; else the one where it began. */
    @Nullable
    ProgramId program() {
        return switch (owes.event()) {
            case ReferralRequested request -> request.to();
            case CareEvent any -> any.program();
        };
    }

    /** The end of a span counted from the start of the window. */
    Instant after(Span span) {
        return span.end(start, zone(), calendar());
    }

    /** From when on it is due soon. */
    Instant warnAt() {
        return due.minus(rule.window().warnBefore());
    }

    /** When a stage is reached: at this instant a drop has not lasted long enough yet. */
    Instant until(Stage stage) {
        return stage.after().end(due, zone(), calendar());
    }

    /** The stop in which the clock stands at this instant, or null. */
    @Nullable
    Stop stopAt(Instant instant) {
        for (Stop stop : stops) {
            if (stop.covers(instant)) {
                return stop;
            }
        }
        return null;
    }

    /** What gave it another window than it had at first, up to an instant. */
    List<Fact> shifts(Instant until) {
        List<Fact> shifts = new ArrayList<>();
        if (moved()) {
            shifts.add(standing);
        }
        for (Stop stop : stops) {
            if (stop.moves() && !stop.from().isAfter(until)) {
                shifts.add(stop.begin());
                if (stop.end() != null) {
                    shifts.add(stop.end());
                }
            }
        }
        return shifts;
    }

    /**
     * By when evidence must have been heard for nobody to have seen a drop: by the due instant and what is waited beyond it,
     * or by when the expectation itself was first heard of, if that was later.
     */
    Instant heardInTime(Duration grace) {
        return later(due.plus(grace), later(openedBy.receivedAt(), standing.receivedAt()));
    }

    /** Whether it was due so long before we heard of it that nobody was watching. */
    boolean historic() {
        return due.plus(pathway.watchHorizon()).isBefore(openedBy.receivedAt());
    }

    private BusinessCalendar calendar() {
        return pathway.calendars().of(program());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
