package org.handrail.insights.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands of all that was heard of a person, in the order in which it happened.
 *
 * @param facts without those taken back by the partner that reported them, and without the taking back
 */
public record Life(List<Told> facts) {

    private static final String RETRACTED = "person.retracted";

    /** Where only the day is known of both, what was set comes before what became of it. */
    private static final Comparator<Told> AS_HAPPENED = Comparator.comparing(Told::happened)
            .thenComparing(fact -> fact.starts() == null)
            .thenComparing(Told::received)
            .thenComparing(Told::id);

    private static final Comparator<Told> LATEST_HEARD_FIRST =
            Comparator.comparing(Told::received).thenComparing(Told::id).reversed();

    public Life {
        facts = List.copyOf(facts);
    }

    /**
     * Of all facts heard, each once. A retraction takes back what the same partner reported; one that was itself taken back
     * by a later one takes back nothing.
     */
    public static Life of(Collection<Told> heard) {
        Set<Taken> takenBack = new HashSet<>();
        for (Told retraction : heard.stream()
                .filter(fact -> fact.is(RETRACTED))
                .sorted(LATEST_HEARD_FIRST)
                .toList()) {
            if (retraction.anchor() != null && !takenBack.contains(Taken.of(retraction))) {
                takenBack.add(new Taken(retraction.anchor(), retraction.source()));
            }
        }
        List<Told> standing = new ArrayList<>();
        for (Told fact : heard) {
            if (!fact.is(RETRACTED) && !takenBack.contains(Taken.of(fact))) {
                standing.add(fact);
            }
        }
        standing.sort(AS_HAPPENED);
        return new Life(standing);
    }

    private record Taken(UUID fact, String source) {

        static Taken of(Told fact) {
            return new Taken(fact.id(), fact.source());
        }
    }

    List<Told> all(Predicate<Told> which) {
        return facts.stream().filter(which).toList();
    }

    /** Facts by what they name, in the order in which each was first named; those that name none are left out. */
    Map<UUID, List<Told>> by(Function<Told, @Nullable UUID> named, Predicate<Told> which) {
        Map<UUID, List<Told>> groups = new LinkedHashMap<>();
        for (Told fact : facts) {
            UUID name = named.apply(fact);
            if (name != null && which.test(fact)) {
                groups.computeIfAbsent(name, none -> new ArrayList<>()).add(fact);
            }
        }
        return groups;
    }
}
