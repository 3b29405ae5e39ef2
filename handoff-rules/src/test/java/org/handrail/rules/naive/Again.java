package org.handrail.rules.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.handrail.events.PersonDied;
import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What has to come again and again (decision 071): followed from what began it through all that came in time; the first that is
 * late recovers it and begins anew.
 */
final class Again {

    /** What a row says of one who has to come again. */
    interface Row {

        /** What is expected after this fact, hanging on that. */
        Expected expected(UUID anchor, Fact opened, Fact set);

        /** Whether this fact carries it on. */
        boolean carriesOn(Fact fact);

        /** Whether this fact is another way out, for good. */
        boolean switches(Fact fact);

        /** Whether this fact ends it, from when what stands happened on. */
        boolean ends(Fact fact);

        /** Whether this fact ends it if it happened later than what stands. */
        boolean endsIfLater(Fact fact);
    }

    /** One stretch without a gap: what stands of it, and how far all that came in time carries. */
    private record Stretch(Expected standing, Expected carried) {

        /** Whether a fact that could begin another belongs to this one. */
        boolean covers(Fact fact) {
            return !Life.isBefore(fact, standing.opened) && !Life.isBefore(carried.set, fact);
        }
    }

    private final Life life;
    private final Row row;
    private final int lasting;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Set<UUID> anchors = new HashSet<>();

    /**
     * For one row.
     *
     * @param lasting for how many days it has to go on to be done with; 0 for ever
     */
    Again(Life life, Row row, int lasting) {
        this.life = life;
        this.row = row;
        this.lasting = lasting;
    }

    /** Begun by this fact, unless it belongs to a stretch that was begun before. */
    void beginUnlessCovered(UUID anchor, Fact opened) {
        if (stretches.stream().noneMatch(stretch -> stretch.covers(opened))) {
            begin(anchor, opened);
        }
    }

    /** Begun by this fact, and again by each that comes too late. */
    void begin(UUID anchor, Fact opened) {
        UUID hangsOn = anchor;
        @Nullable Fact next = opened;
        while (next != null && anchors.add(hangsOn)) {
            Stretch stretch = stretch(hangsOn, next);
            stretches.add(stretch);
            next = firstLate(stretch.standing);
            hangsOn = next == null ? hangsOn : next.id().value();
        }
    }

    /** What is expected of each stretch. */
    List<Expected> all() {
        List<Expected> all = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Expected expected = stretch.standing;
            for (Fact fact : life.facts) {
                if ((row.carriesOn(fact) || row.switches(fact)) && expected.later(fact)) {
                    expected.good(fact);
                }
                if (endsIt(expected, fact)) {
                    expected.ends(fact);
                }
            }
            all.add(expected);
        }
        return all;
    }

    private Stretch stretch(UUID anchor, Fact opened) {
        Expected stretch = row.expected(anchor, opened, opened);
        @Nullable Expected done = null;
        for (Fact next : life.facts) {
            if (!row.carriesOn(next) || !Life.isBefore(opened, next)) {
                continue;
            }
            if (next.happenedAt().isAfter(stretch.due) || isEnded(stretch, next)) {
                break;
            }
            Expected longer = row.expected(anchor, opened, next);
            stretch = longer.due.isBefore(stretch.due) ? longer.asLongAs(stretch) : longer;
            if (done == null && hasLasted(opened, stretch)) {
                done = stretch;
                done.lastedTo = next;
            }
        }
        return new Stretch(done == null ? stretch : done, stretch);
    }

    private boolean hasLasted(Fact opened, Expected stretch) {
        Instant last = Days.endOf(opened.day().plusDays(lasting), opened.zone());
        return lasting > 0 && !stretch.start.isBefore(last);
    }

    private boolean isEnded(Expected stretch, Fact before) {
        return life.facts.stream()
                .anyMatch(fact -> endsIt(stretch, fact) && fact.happenedAt().isBefore(before.happenedAt()));
    }

    private boolean endsIt(Expected stretch, Fact fact) {
        return fact.event() instanceof PersonDied
                || (row.ends(fact) && stretch.begun(fact) && !stretch.isVoid(fact))
                || (row.endsIfLater(fact) && stretch.later(fact) && !stretch.isVoid(fact));
    }

    /** What begins it anew: what came after all that was in time, unless it was over by then or goes another way. */
    private @Nullable Fact firstLate(Expected stretch) {
        if (stretch.lastedTo != null) {
            return null;
        }
        for (Fact fact : life.facts) {
            if (stretch.later(fact) && (row.carriesOn(fact) || row.switches(fact))) {
                boolean over = life.facts.stream()
                        .anyMatch(
                                end -> endsIt(stretch, end) && !end.happenedAt().isAfter(fact.happenedAt()));
                return over || row.switches(fact) ? null : fact;
            }
        }
        return null;
    }

    /** A row that is told by what carries it on and what ends it. */
    record Told(
            Expecting expecting,
            Predicate<Fact> isNext,
            Predicate<Fact> isEnd,
            Predicate<Fact> isEndIfLater,
            Predicate<Fact> isSwitch)
            implements Row {

        /** What is expected after a fact. */
        interface Expecting {
            Expected after(UUID anchor, Fact opened, Fact set);
        }

        @Override
        public Expected expected(UUID anchor, Fact opened, Fact set) {
            return expecting.after(anchor, opened, set);
        }

        @Override
        public boolean carriesOn(Fact fact) {
            return isNext.test(fact);
        }

        @Override
        public boolean switches(Fact fact) {
            return isSwitch.test(fact);
        }

        @Override
        public boolean ends(Fact fact) {
            return isEnd.test(fact);
        }

        @Override
        public boolean endsIfLater(Fact fact) {
            return isEndIfLater.test(fact);
        }
    }
}
