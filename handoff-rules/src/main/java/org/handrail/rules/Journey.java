package org.handrail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private Journey(PersonAlias person, Map<EventType, List<Fact>> facts) {
        this.person = person;
        this.facts = facts;
    }

    /** The journey of {@code person} out of these facts, in any order, with any duplicates, retractions among them. */
    public static Journey of(PersonAlias person, Collection<Fact> facts) {
        Map<FactId, Fact> known = new HashMap<>();
        facts.forEach(fact -> known.merge(fact.id(), fact, FIRST_HEARD));
        Set<FactId> takenBack = takenBack(known);
        return new Journey(
                person,
                known.values().stream()
                        .filter(fact -> !takenBack.contains(fact.id()))
                        .sorted(AS_IT_HAPPENED)
                        .collect(Collectors.groupingBy(
                                fact -> EventType.of(fact.event()),
                                () -> new EnumMap<>(EventType.class),
                                Collectors.toUnmodifiableList())));
    }

    /** Whom it is about. */
    public PersonAlias person() {
        return person;
    }

    /** The facts of one type that stand, as they happened. */
    public List<Fact> facts(EventType type) {
        return facts.getOrDefault(type, List.of());
    }

    /** The facts of one type that stand and can have happened at {@code from} or later, as they happened. */
    List<Fact> facts(EventType type, Instant from) {
        List<Fact> all = facts(type);
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (endsBefore(all.get(middle), from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return all.subList(low, all.size());
    }

    /** Told by the beginning alone, in whose order facts lie: no day lasts two. */
    private static boolean endsBefore(Fact fact, Instant from) {
        return fact.happenedAt().plus(LONGER_THAN_A_DAY).isBefore(from);
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
