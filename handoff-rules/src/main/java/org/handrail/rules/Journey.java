package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.handrail.events.EventType;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;

/**
 * The set of facts known about one person, without what was taken back. In which order they came, and how often, leaves no
 * trace here: two journeys of the same facts are the same.
 */
public final class Journey {

    /** By when it happened; then by when it was heard; then by id, so that there is one order only. */
    public static final Comparator<Fact> AS_IT_HAPPENED = Comparator.comparing(Fact::happenedAt)
            .thenComparing(Fact::receivedAt)
            .thenComparing(fact -> fact.id().value());

    /** A later retraction may take back an earlier one; a strict order, so that two cannot take back each other. */
    private static final Comparator<Fact> AS_IT_WAS_HEARD = Comparator.comparing(Fact::receivedAt)
            .thenComparing(fact -> fact.id().value());

    /** The intake lets one content through under one id; should two ever meet, the same one wins in every order. */
    private static final BinaryOperator<Fact> FIRST_HEARD =
            BinaryOperator.minBy(AS_IT_WAS_HEARD.thenComparing(Fact::toString));

    private static final Duration LONGER_THAN_A_DAY = Duration.ofDays(2);

    private final PersonAlias person;
    private final Map<EventType, List<Fact>> facts;
    private final Set<FactId> aimedAt;

    private Journey(PersonAlias person, Map<EventType, List<Fact>> facts, Set<FactId> aimedAt) {
        this.person = person;
        this.facts = facts;
        this.aimedAt = aimedAt;
    }

    /** The journey of {@code person} out of these facts, in any order, with any duplicates, retractions among them. */
    public static Journey of(PersonAlias person, Collection<Fact> facts) {
        Map<FactId, Fact> known = new HashMap<>();
        facts.forEach(fact -> known.merge(fact.id(), fact, FIRST_HEARD));
        Set<FactId> takenBack = takenBack(known);
        Map<EventType, List<Fact>> standing = known.values().stream()
                .filter(fact -> !takenBack.contains(fact.id()))
                .sorted(AS_IT_HAPPENED)
                .collect(Collectors.groupingBy(
                        fact -> EventType.of(fact.event()),
                        () -> new EnumMap<>(EventType.class),
                        Collectors.toUnmodifiableList()));
        return new Journey(person, standing, targets(known.values()));
    }

    /**
     * This journey with a fact that it did not hold before; the same as one put together anew of all its facts. Empty where
     * a retraction is at stake, so that all facts have to be looked at: they are known to the caller, not to the journey.
     */
    public Optional<Journey> with(Fact fact) {
        if (fact.event() instanceof Retracted || aimedAt.contains(fact.id())) {
            return Optional.empty();
        }
        Map<EventType, List<Fact>> more = new EnumMap<>(EventType.class);
        more.putAll(facts);
        more.merge(EventType.of(fact.event()), List.of(fact), (before, added) -> inOrder(before, fact));
        return Optional.of(new Journey(person, more, aimedAt));
    }

    private static List<Fact> inOrder(List<Fact> before, Fact fact) {
        int at = before.size();
        while (at > 0 && AS_IT_HAPPENED.compare(before.get(at - 1), fact) > 0) {
            at--;
        }
        List<Fact> all = new ArrayList<>(before.size() + 1);
        all.addAll(before);
        all.add(at, fact);
        return Collections.unmodifiableList(all);
    }

    /** Whom it is about. */
    public PersonAlias person() {
        return person;
    }

    /** The facts of one type that stand, as they happened. */
    public List<Fact> facts(EventType type) {
        return facts.getOrDefault(type, List.of());
    }

    /** Where, among facts of one type as they happened, those begin that can have happened at {@code from} or later. */
    static int firstFrom(List<Fact> asTheyHappened, Instant from) {
        int low = 0;
        int high = asTheyHappened.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (endsBefore(asTheyHappened.get(middle), from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Told by the beginning alone, in whose order facts lie: no day lasts two. */
    private static boolean endsBefore(Fact fact, Instant from) {
        return fact.happenedAt().plus(LONGER_THAN_A_DAY).isBefore(from);
    }

    /** What retractions name, whether or not it is known, or they may take it back. */
    private static Set<FactId> targets(Collection<Fact> facts) {
        Set<FactId> targets = new HashSet<>();
        for (Fact fact : facts) {
            if (fact.event() instanceof Retracted(FactId target)) {
                targets.add(target);
            }
        }
        return targets;
    }

    private static Set<FactId> takenBack(Map<FactId, Fact> known) {
        Set<FactId> takenBack = new HashSet<>();
        known.values().stream()
                .filter(fact -> fact.event() instanceof Retracted)
                .sorted(AS_IT_WAS_HEARD.reversed())
                .filter(retraction -> !takenBack.contains(retraction.id()))
                .forEach(retraction -> {
                    Fact target = known.get(((Retracted) retraction.event()).fact());
                    if (target != null && mayTakeBack(retraction, target)) {
                        takenBack.add(target.id());
                    }
                });
        return takenBack;
    }

    private static boolean mayTakeBack(Fact retraction, Fact target) {
        boolean heardBefore = AS_IT_WAS_HEARD.compare(target, retraction) < 0;
        return target.source().equals(retraction.source()) && (heardBefore || !(target.event() instanceof Retracted));
    }
}
