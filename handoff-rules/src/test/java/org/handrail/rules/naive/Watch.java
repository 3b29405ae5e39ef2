package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.FindingState;
import org.jspecify.annotations.Nullable;

/** One thing expected, and what was heard of it, put on three heaps: what is good, what ends it, what says it was missed. */
final class Watch {

    /** Due longer ago than this when it was first heard of: nobody was watching (decision 010). */
    private static final Duration HORIZON = Duration.ofDays(30);

    /**
     * What was heard, and what it answers where it is good for nothing else: a decline that has to be there, too.
     *
     * @param known when it was known to belong here
     */
    private record Heard(Fact fact, Instant known, @Nullable Fact answers) {

        Instant happened() {
            return answers == null ? fact.happenedAt() : later(fact.happenedAt(), answers.happenedAt());
        }

        Instant allKnown() {
            return answers == null ? known : later(known, answers.receivedAt());
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    private final int row;
    private final UUID anchor;
    private final Fact opened;
    private final Fact set;
    private final Instant due;
    private final Duration warning;
    private final List<Heard> good = new ArrayList<>();
    private final List<Heard> ends = new ArrayList<>();
    private final List<Fact> misses = new ArrayList<>();

    Watch(int row, UUID anchor, Fact opened, Fact set, Instant due, Duration warning) {
        this.row = row;
        this.anchor = anchor;
        this.opened = opened;
        this.set = set;
        this.due = due;
        this.warning = warning;
    }

    void good(Fact fact) {
        good(fact, fact.receivedAt());
    }

    void good(Fact fact, Instant known) {
        good.add(new Heard(fact, known, null));
    }

    void goodAsAnswer(Fact fact, Instant known, Fact decline) {
        good.add(new Heard(fact, known, decline));
    }

    void ends(Fact fact) {
        ends(fact, fact.receivedAt());
    }

    void ends(Fact fact, Instant known) {
        ends.add(new Heard(fact, known, null));
    }

    void missed(Fact fact) {
        misses.add(fact);
    }

    Answer asOf(Instant now) {
        FindingState state = state(now);
        boolean dropped = state == FindingState.RECOVERED || state == FindingState.DROPPED;
        return new Answer(row, anchor, state, due, dropped && !misses.isEmpty(), !hindsight());
    }

    private FindingState state(Instant now) {
        if (good.stream().anyMatch(this::inTime)) {
            return FindingState.MET;
        }
        if (ends.stream().anyMatch(this::inTime)) {
            return FindingState.EXCUSED;
        }
        Instant lateGood = first(good);
        Instant lateEnd = first(ends);
        if (lateEnd != null && (lateGood == null || !lateEnd.isAfter(lateGood))) {
            return FindingState.EXCUSED;
        }
        if (lateGood != null) {
            return FindingState.RECOVERED;
        }
        if (!misses.isEmpty() || now.isAfter(due)) {
            return FindingState.DROPPED;
        }
        return now.isBefore(due.minus(warning)) ? FindingState.EXPECTED : FindingState.DUE_SOON;
    }

    private boolean hindsight() {
        return due.plus(HORIZON).isBefore(opened.receivedAt());
    }

    private boolean inTime(Heard heard) {
        if (heard.happened().isAfter(due)) {
            return false;
        }
        if (hindsight()) {
            return misses.stream().allMatch(miss -> heard.fact.happenedAt().isBefore(miss.happenedAt()));
        }
        return !heard.allKnown().isAfter(watchingFrom())
                && misses.stream().allMatch(miss -> heard.known.isBefore(miss.receivedAt()));
    }

    /** By when it had to be heard: the due instant, or when the expectation itself was heard of. */
    private Instant watchingFrom() {
        Instant from = due;
        for (Fact fact : List.of(opened, set)) {
            from = fact.receivedAt().isAfter(from) ? fact.receivedAt() : from;
        }
        return from;
    }

    private static @Nullable Instant first(List<Heard> heap) {
        return heap.stream().map(Heard::happened).min(Instant::compareTo).orElse(null);
    }
}
