package org.handrail.rules.naive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.PersonDied;
import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/** What all rows have in common: things expected of one life. */
abstract class Rows {

    final Life life;
    final List<Expected> all = new ArrayList<>();

    Rows(Life life) {
        this.life = life;
    }

    /** Everything that these rows expect. */
    abstract List<Expected> all();

    static Duration hours(int count) {
        return Duration.ofHours(count);
    }

    static Duration days(int count) {
        return Duration.ofDays(count);
    }

    final void good(Expected expected, Predicate<Fact> which) {
        for (Fact fact : life.facts) {
            if (which.test(fact)) {
                expected.good(fact);
            }
        }
    }

    final void ends(Expected expected, Predicate<Fact> which) {
        for (Fact fact : life.facts) {
            if (which.test(fact)) {
                expected.ends(fact);
            }
        }
    }

    /** What ends it unless it is about what was moved since. */
    final void endsAfter(Expected expected, Predicate<Fact> which) {
        for (Fact fact : life.facts) {
            if (which.test(fact)) {
                expected.endsAfter(fact);
            }
        }
    }

    final void missed(Expected expected, Predicate<Fact> which) {
        for (Fact fact : life.facts) {
            if (which.test(fact)) {
                expected.misses.add(fact);
            }
        }
    }

    final void died(Expected expected) {
        life.all(PersonDied.class).forEach(expected::ends);
    }

    /** Back in detox, the clock starts anew when that stay ends; and death. */
    final void backInDetoxOrDied(Expected expected, @Nullable UUID stay) {
        endsAfter(expected, fact -> fact.event() instanceof DetoxAdmitted && !Life.isStay(stay, fact));
        died(expected);
    }

    /** Hospital and custody. */
    final void away(Expected expected) {
        expected.clock.hospital(true);
        expected.clock.custody(true);
    }

    final void done(Expected expected) {
        expected.stopClock();
        all.add(expected);
    }
}
