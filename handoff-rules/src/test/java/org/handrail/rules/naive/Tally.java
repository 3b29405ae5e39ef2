package org.handrail.rules.naive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.handrail.events.PersonDied;
import org.handrail.events.fact.Fact;

/** Where one of a denominator counts besides. */
record Tally(Life life) {

    /** Facts of one kind count from that day after the opening on. */
    record From(int day, Predicate<Fact> which) {}

    Counted counted(String measure, UUID anchor, Fact opening, int days, From... care) {
        Instant first = Instant.MAX;
        for (From kind : care) {
            Instant from = Days.startOf(opening.day().plusDays(kind.day), opening.zone());
            for (Fact fact : life.facts) {
                if (kind.which.test(fact)
                        && Days.notBefore(from, fact)
                        && fact.happenedAt().isBefore(first)) {
                    first = fact.happenedAt();
                }
            }
        }
        return counted(measure, anchor, Days.endOf(opening.day().plusDays(days), opening.zone()), first);
    }

    /** Who died without care is no failure of anybody's; who had it, though late, before they died was failed all the same. */
    Counted counted(String measure, UUID anchor, Instant due, Instant care) {
        if (!care.isAfter(due)) {
            return new Counted(measure, anchor, Counted.Part.NUMERATOR);
        }
        List<Fact> deaths = life.all(PersonDied.class);
        boolean excluded = !deaths.isEmpty() && !deaths.getFirst().happenedAt().isAfter(care);
        return new Counted(measure, anchor, excluded ? Counted.Part.EXCLUSION : Counted.Part.DENOMINATOR_ALONE);
    }
}
