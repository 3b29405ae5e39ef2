package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/** What one thing expected comes to, by the two times of all that was heard of it (decision 010). */
final class Verdict {

    /** Due longer ago than this when it was first heard of: nobody was watching. */
    private static final Duration HORIZON = Duration.ofDays(30);

    private static final Duration MOST_GRACE = Duration.ofHours(12);

    final Expected expected;
    final FindingState state;
    private final Around around;
    private final List<Fact> misses = new ArrayList<>();
    private @Nullable Heard by;
    private final Instant lasted;

    Verdict(Expected expected, Instant now, Around around) {
        this.expected = expected;
        this.around = around;
        for (Fact miss : expected.misses) {
            if (!expected.clock.stands(miss.happenedAt())) {
                misses.add(miss);
            }
        }
        state = state(now);
        lasted = lasted(now);
    }

    private FindingState state(Instant now) {
        if (expected.lastedTo != null || good().stream().anyMatch(this::inTime) || piecesInTime()) {
            return FindingState.MET;
        }
        if (ends().stream().anyMatch(this::inTime)) {
            return FindingState.EXCUSED;
        }
        by = first(good());
        Heard end = first(ends());
        if (end != null && (by == null || !end.happened().isAfter(by.happened()))) {
            return FindingState.EXCUSED;
        }
        if (by != null) {
            return FindingState.RECOVERED;
        }
        return misses.isEmpty() ? waiting(now) : FindingState.DROPPED;
    }

    private FindingState waiting(Instant now) {
        if (expected.clock.stands(now)) {
            return FindingState.PAUSED;
        }
        if (now.isBefore(expected.due.minus(expected.warning))) {
            return FindingState.EXPECTED;
        }
        if (!now.isAfter(expected.due.plus(grace()))) {
            return FindingState.DUE_SOON;
        }
        Duration limit = switch (atLeast(Instant.MAX)) {
            case LOW -> Duration.ofDays(7);
            case MEDIUM -> Duration.ofDays(3);
            case HIGH -> Duration.ofHours(24);
            case CRITICAL -> Duration.ofHours(4);
        };
        boolean patient = !now.isAfter(expected.due.plus(limit));
        return patient && around.isDeaf(expected.toldBy, involved(), expected.due)
                ? FindingState.UNVERIFIED
                : FindingState.DROPPED;
    }

    private Collection<ProgramId> involved() {
        Set<ProgramId> programs = new HashSet<>();
        if (expected.owing() != null) {
            programs.add(expected.owing());
        }
        for (Fact fact : expected.life.all(ReferralRequested.class)) {
            Fact first = expected.life.request(Life.named(fact));
            programs.add(((ReferralRequested) (first == null ? fact : first).event()).to());
        }
        return programs;
    }

    private Duration grace() {
        if (expected.owing() == null || atLeast(Instant.MAX) == Severity.CRITICAL) {
            return Duration.ZERO;
        }
        Duration lag = around.lag(expected.owing());
        return lag.compareTo(MOST_GRACE) < 0 ? lag : MOST_GRACE;
    }

    /** Several pieces, as one: the last of the first so many. */
    private List<Heard> good() {
        List<Heard> all = new ArrayList<>(expected.good);
        if (expected.piecesNeeded > 0 && expected.pieces.size() >= expected.piecesNeeded) {
            List<Fact> first = expected.pieces.subList(0, expected.piecesNeeded);
            Instant known = Instant.MIN;
            for (Fact fact : first) {
                known = Heard.later(known, fact.receivedAt());
            }
            all.add(new Heard(first.getLast(), known, null));
        }
        return all;
    }

    private boolean piecesInTime() {
        long inTime = expected.pieces.stream()
                .filter(fact -> inTime(new Heard(fact, fact.receivedAt(), null)))
                .count();
        return expected.piecesNeeded > 0 && inTime >= expected.piecesNeeded;
    }

    private List<Heard> ends() {
        List<Heard> all = new ArrayList<>(expected.ends);
        for (Heard end : expected.endsUnlessMissed) {
            boolean cleaningUp = !misses.isEmpty()
                    && misses.getFirst().happenedAt().isBefore(end.fact().happenedAt());
            if (!cleaningUp) {
                all.add(end);
            }
        }
        return all;
    }

    private static @Nullable Heard first(List<Heard> heap) {
        Heard first = null;
        for (Heard heard : heap) {
            first = first == null || heard.isBefore(first) ? heard : first;
        }
        return first;
    }

    private boolean hindsight() {
        return expected.due.plus(HORIZON).isBefore(expected.opened.receivedAt());
    }

    private boolean inTime(Heard heard) {
        if (inTimeByItself(heard)) {
            return true;
        }
        return !hindsight()
                && expected.passed.entrySet().stream()
                        .anyMatch(each -> inTimeByItself(each.getKey())
                                && each.getValue().isAfter(watchingFrom())
                                && !heard.happened().isAfter(each.getValue())
                                && !heard.allKnown().isAfter(each.getValue()));
    }

    private boolean inTimeByItself(Heard heard) {
        if (heard.happened().isAfter(expected.due)) {
            return false;
        }
        if (hindsight()) {
            return misses.stream().allMatch(miss -> heard.fact().happenedAt().isBefore(miss.happenedAt()));
        }
        return !heard.allKnown().isAfter(watchingFrom())
                && misses.stream().allMatch(miss -> heard.known().isBefore(miss.receivedAt()));
    }

    /** By when it had to be heard: the due instant, or when the expectation itself was heard of. */
    private Instant watchingFrom() {
        return Heard.later(
                expected.due.plus(grace()), Heard.later(expected.opened.receivedAt(), expected.set.receivedAt()));
    }

    private Instant lasted(Instant now) {
        return switch (state) {
            case DROPPED, UNVERIFIED -> now;
            case RECOVERED -> by == null ? Instant.MIN : by.allKnown();
            case EXPECTED, DUE_SOON, MET, EXCUSED, PAUSED, WITHDRAWN -> Instant.MIN;
        };
    }

    /** One step more urgent where any risk holds. */
    private Severity atLeast(Instant until) {
        return isAtRisk(until) ? raised(expected.severity) : expected.severity;
    }

    private boolean isAtRisk(Instant until) {
        return expected.risks.stream().anyMatch(risk -> risk.holds(expected.life, expected.due, until));
    }

    private static Severity raised(Severity severity) {
        return severity == Severity.LOW
                ? Severity.MEDIUM
                : severity == Severity.MEDIUM ? Severity.HIGH : Severity.CRITICAL;
    }

    /** By all that is concluded: drops before this one make it more urgent, too. */
    Answer answer(List<Verdict> all) {
        boolean atRisk = switch (state) {
            case DROPPED, UNVERIFIED -> isAtRisk(Instant.MAX) || droppedBefore(all);
            case DUE_SOON -> isAtRisk(Instant.MAX);
            case RECOVERED -> isAtRisk(lasted);
            case EXPECTED, MET, EXCUSED, PAUSED, WITHDRAWN -> false;
        };
        int stages = expected.stagesBy(lasted);
        Severity severity = expected.severityAt(stages);
        boolean dropped = state == FindingState.RECOVERED || state == FindingState.DROPPED;
        return new Answer(
                expected.rule,
                expected.anchor,
                state,
                atRisk ? raised(severity) : severity,
                stages,
                expected.start,
                expected.due,
                dropped && !misses.isEmpty(),
                !hindsight());
    }

    private boolean droppedBefore(List<Verdict> all) {
        return (expected.risks.contains(Risk.DROPPED_BEFORE) && drops(all, 90, false) >= 2)
                || (expected.risks.contains(Risk.LAST_MISSED_TOO) && drops(all, 45, true) >= 1);
    }

    private long drops(List<Verdict> all, int days, boolean sameRule) {
        Instant since = expected.start.minus(Duration.ofDays(days));
        return all.stream()
                .filter(other -> other != this
                        && (other.state == FindingState.DROPPED || other.state == FindingState.RECOVERED)
                        && other.expected.due.isBefore(expected.start)
                        && !other.expected.due.isBefore(since)
                        && (!sameRule || other.expected.rule.equals(expected.rule)))
                .count();
    }
}
