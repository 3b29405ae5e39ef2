package org.handrail.intake.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.journal.PostedCipher;

/** Answers what is asked about a kind of thing: the index says where to look, the facts what is so. */
public final class Answers {

    /** How many are looked through at most for one page of what the index cannot find. */
    private static final int MOST_LOOKED_THROUGH = 20_000;

    private static final int LOOKED_THROUGH_AT_ONCE = 500;

    private final StandingReader reader;
    private final PostedCipher cipher;

    Answers(StandingReader reader, PostedCipher cipher) {
        this.reader = reader;
        this.cipher = cipher;
    }

    /**
     * A page of what the viewer may see. It is full as long as there is more, but for a question about the past with a filter:
     * that looks through so many at a time only.
     */
    public <V extends Derived> Paged<V> page(Fold<V> fold, Viewer viewer, Question question) {
        List<V> items = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        UUID after = question.after();
        for (int looked = 0; looked < MOST_LOOKED_THROUGH; ) {
            int slice = question.standpoint().past() && question.filters()
                    ? Math.max(question.limit() + 1, LOOKED_THROUGH_AT_ONCE)
                    : question.limit() + 1;
            Journalled found = reader.page(fold, viewer, question, after, slice);
            List<Key> keys = found.keys();
            Words words = new OpenedWords(cipher, found);
            for (Key key : keys) {
                derive(fold, viewer, found.of(key, question.standpoint(), words))
                        .filter(question::asksFor)
                        .ifPresent(item -> {
                            items.add(item);
                            ids.add(key.anchor());
                        });
            }
            if (items.size() > question.limit()) {
                return new Paged<>(items.subList(0, question.limit()), ids.get(question.limit() - 1));
            }
            if (keys.size() < slice) {
                return new Paged<>(items, null);
            }
            after = keys.getLast().anchor();
            looked += keys.size();
        }
        return new Paged<>(items, after);
    }

    /** One of them, if the viewer may see it. */
    public <V extends Derived> Optional<V> one(Fold<V> fold, Viewer viewer, UUID id, Standpoint standpoint) {
        Key key = reader.key(fold, viewer, id);
        Journalled found = reader.one(key);
        return derive(fold, viewer, found.of(key, standpoint, new OpenedWords(cipher, found)));
    }

    /** All that the viewer may read of one, as it was heard; nothing where that is nothing. */
    public <V extends Derived> Optional<History<V>> history(Fold<V> fold, Viewer viewer, UUID id) {
        Key key = reader.key(fold, viewer, id);
        Journalled found = reader.one(key);
        History<V> history = new History<>(fold, viewer, id, found.all(key));
        return history.isEmpty() ? Optional.empty() : Optional.of(history);
    }

    static <V extends Derived> Optional<V> derive(Fold<V> fold, Viewer viewer, AnchorFacts facts) {
        AnchorFacts seen = fold.shared() ? facts : facts.only(viewer::posted);
        return seen.facts().isEmpty() ? Optional.empty() : fold.seenBy(viewer, seen);
    }
}
