package org.handrail.rules.laws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.rules.histories.History;

/** The same facts in other clothes. */
final class Variants {

    /** The upper half of the ids of facts under another id, of retractions, and of another person's facts. */
    static final long AGAIN = 80;

    private static final long TAKING_BACK = 90;
    private static final long ANOTHERS = 70;
    private static final PersonAlias ANOTHER = new PersonAlias(new UUID(0, 2));

    private Variants() {}

    static List<Fact> and(List<Fact> facts, Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return more;
    }

    static List<Fact> without(List<Fact> facts, Fact one) {
        return facts.stream().filter(fact -> !fact.equals(one)).toList();
    }

    /** The same, had nothing ever been taken back. */
    static List<Fact> neverTakenBack(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> !(fact.event() instanceof Retracted))
                .toList();
    }

    /** That this fact was taken back, as heard after anything that could be. */
    static Fact retraction(Fact of) {
        Instant heard = of.receivedAt().plus(Duration.ofHours(1));
        FactId id = new FactId(new UUID(TAKING_BACK, of.id().value().getLeastSignificantBits()));
        return new Fact(
                id, of.source(), of.person(), new CareTime.Moment(heard), of.zone(), heard, new Retracted(of.id()));
    }

    /** The same fact under another id. */
    static Fact reposted(Fact fact) {
        return with(fact, new FactId(new UUID(AGAIN, fact.id().value().getLeastSignificantBits())), fact.person());
    }

    /** Some fact that is neither taken back nor takes anything back, if there is one: what of it matters is what it says. */
    static Optional<Fact> plainOne(List<Fact> facts, long seed) {
        Set<FactId> targets = new HashSet<>();
        facts.forEach(fact -> {
            if (fact.event() instanceof Retracted(FactId target)) {
                targets.add(target);
            }
        });
        List<Fact> plain = facts.stream()
                .filter(fact -> !targets.contains(fact.id()) && !(fact.event() instanceof Retracted))
                .toList();
        return plain.isEmpty()
                ? Optional.empty()
                : Optional.of(plain.get(History.random(seed).nextInt(plain.size())));
    }

    /** What somebody else is told of, under their own alias, in the same weeks. */
    static List<Fact> another(long seed) {
        return History.seeded(~seed).facts().stream()
                .map(fact -> with(anothers(fact), anothers(fact.id()), ANOTHER))
                .toList();
    }

    /** The same facts, all under the one alias. */
    static List<Fact> underOneAlias(List<Fact> facts) {
        return facts.stream().map(fact -> with(fact, fact.id(), History.PERSON)).toList();
    }

    private static Fact anothers(Fact fact) {
        return fact.event() instanceof Retracted(FactId target)
                ? new Fact(
                        fact.id(),
                        fact.source(),
                        fact.person(),
                        fact.time(),
                        fact.zone(),
                        fact.receivedAt(),
                        new Retracted(anothers(target)))
                : fact;
    }

    private static FactId anothers(FactId id) {
        return new FactId(new UUID(ANOTHERS, id.value().getLeastSignificantBits()));
    }

    private static Fact with(Fact fact, FactId id, PersonAlias person) {
        return new Fact(id, fact.source(), person, fact.time(), fact.zone(), fact.receivedAt(), fact.event());
    }
}
