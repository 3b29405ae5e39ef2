package org.handrail.intake.state;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.handrail.events.CareEvent;
import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * All that counts of one stay, referral, appointment, enrolment or supply: never empty, and in an order that depends on the
 * facts alone, not on when they came.
 *
 * @param id the pseudonym of what they belong to
 * @param words what was posted, to give back a partner's own identifiers
 */
public record AnchorFacts(UUID id, List<Fact> facts, Words words) {

    /** As it happened; what is known to the day only counts as its end. */
    public static final Comparator<Fact> AS_IT_HAPPENED = Comparator.comparing(Fact::happenedBy)
            .thenComparing(fact -> fact.id().value());

    public AnchorFacts {
        facts = facts.stream().sorted(AS_IT_HAPPENED).toList();
    }

    /** Facts of which nothing is read back. */
    public AnchorFacts(UUID id, Collection<Fact> facts) {
        this(id, List.copyOf(facts), Words.NONE);
    }

    /** The same, of some facts only. */
    public AnchorFacts only(Predicate<Fact> which) {
        return new AnchorFacts(id, facts.stream().filter(which).toList(), words);
    }

    /** Every fact of a kind, as they happened. */
    public <E extends CareEvent> List<Said<E>> all(Class<E> kind) {
        return facts.stream()
                .filter(fact -> kind.isInstance(fact.event()))
                .map(fact -> new Said<>(fact, kind.cast(fact.event())))
                .toList();
    }

    /** What happened first of a kind, or null. */
    public <E extends CareEvent> @Nullable Said<E> first(Class<E> kind) {
        List<Said<E>> all = all(kind);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** What happened last of a kind, or null. */
    public <E extends CareEvent> @Nullable Said<E> last(Class<E> kind) {
        List<Said<E>> all = all(kind);
        return all.isEmpty() ? null : all.getLast();
    }

    /** The person whom the first of the facts names. */
    public UUID alias() {
        return facts.getFirst().person().value();
    }

    /** That person's identifier as the viewer gave it, or null where the viewer gave none. */
    public @Nullable String person(Viewer viewer) {
        return facts.stream()
                .filter(viewer::posted)
                .map(fact -> words.read(fact, "/subject"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The identifier of it all as its facts name it, or null where none does. */
    public @Nullable Cited cited(String field) {
        return facts.stream()
                .map(fact -> words.cited(fact, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The viewer's own identifier of it, or null where the viewer gave none. */
    public @Nullable String own(Viewer viewer, String field) {
        Cited cited = only(viewer::posted).cited(field);
        return cited == null ? null : cited.id();
    }
}
