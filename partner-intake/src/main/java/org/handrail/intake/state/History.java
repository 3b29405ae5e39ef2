package org.handrail.intake.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.handrail.events.EventType;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/** What was posted of one thing, in the order it was heard, and what was known after each. */
public final class History<V extends Derived> {

    private static final Comparator<Fact> AS_IT_WAS_HEARD = Comparator.comparing(Fact::receivedAt)
            .thenComparing(Fact::happenedBy)
            .thenComparing(fact -> fact.id().value());

    private final Fold<V> fold;
    private final Viewer viewer;
    private final UUID id;
    private final List<Fact> all;
    private final List<Fact> shown;

    History(Fold<V> fold, Viewer viewer, UUID id, List<Fact> all) {
        this.fold = fold;
        this.viewer = viewer;
        this.id = id;
        this.all = all;
        AnchorFacts facts = new AnchorFacts(id, all);
        this.shown = all.stream()
                .filter(fact -> fold.mayRead(viewer, fact, facts))
                .sorted(AS_IT_WAS_HEARD)
                .toList();
    }

    /**
     * One post.
     *
     * @param time when it happened
     * @param receivedAt when it was heard
     * @param retracts the event it takes back, or null
     * @param state what was known as soon as it was heard; null where nothing counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID fact,
            String type,
            String source,
            When time,
            Instant receivedAt,
            @Nullable UUID retracts,
            @Nullable String state) {}

    boolean isEmpty() {
        return shown.stream().allMatch(fact -> fact.event() instanceof Retracted);
    }

    /** A page of it. */
    Paged<Entry> page(Page page) {
        int start = 0;
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id().value().equals(page.after())) {
                start = i + 1;
            }
        }
        int end = Math.min(shown.size(), start + page.limit());
        List<Entry> entries =
                shown.subList(start, end).stream().map(this::entry).toList();
        return new Paged<>(entries, end < shown.size() ? entries.getLast().fact() : null);
    }

    private Entry entry(Fact fact) {
        Standpoint then = new Standpoint(Instant.MAX, fact.receivedAt());
        AnchorFacts known = new AnchorFacts(id, then.of(all));
        return new Entry(
                fact.id().value(),
                EventType.of(fact.event()).wireName(),
                fact.source().value(),
                When.of(fact),
                fact.receivedAt(),
                fact.event() instanceof Retracted retracted ? retracted.fact().value() : null,
                Answers.derive(fold, viewer, known).map(Derived::state).orElse(null));
    }
}
