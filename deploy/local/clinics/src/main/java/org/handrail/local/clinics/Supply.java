package org.handrail.local.clinics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.events.Phase;

/** An endless supply of posts for a load: new people of the last fortnight, gathered per clinic and service. */
final class Supply {

    private static final long STARTS = 10_000;

    private final Journeys journeys;
    private final int size;
    private final Map<Key, List<Post>> gathering = new HashMap<>();
    private final List<List<Post>> full = new ArrayList<>();
    private long next;

    private record Key(String clinic, Phase service) {}

    /** @param size events in a post */
    Supply(Journeys journeys, int size) {
        this.journeys = journeys;
        this.size = size;
    }

    /** The next posts that go together, all of one clinic to one service. */
    synchronized List<Post> take() {
        while (full.isEmpty()) {
            gather();
        }
        return full.removeLast();
    }

    private void gather() {
        Instant now = journeys.origin();
        Instant start = now.minus(Caseload.HISTORY.dividedBy(STARTS).multipliedBy(1 + next % STARTS));
        for (Post post : journeys.journey(next++, start)) {
            if (!post.due().isAfter(now)) {
                Key key = new Key(post.clinic(), post.service());
                List<Post> together = gathering.computeIfAbsent(key, ignored -> new ArrayList<>());
                together.add(post);
                if (together.size() == size) {
                    full.add(together);
                    gathering.remove(key);
                }
            }
        }
    }
}
