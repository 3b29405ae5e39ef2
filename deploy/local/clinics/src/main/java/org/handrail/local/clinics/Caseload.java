package org.handrail.local.clinics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** All posts of all people, as time goes on: people come at an even pace, from a fortnight before the origin, without end. */
final class Caseload {

    /** How far back the first people came. */
    static final Duration HISTORY = Duration.ofDays(14);

    private final Journeys journeys;
    private final Instant first;
    private final Duration pace;
    private final PriorityQueue<Post> waiting = new PriorityQueue<>(Comparator.comparing(Post::due));
    private long next;

    /** @param people how many come within a fortnight, at least 1 */
    Caseload(Journeys journeys, int people) {
        this.journeys = journeys;
        this.first = journeys.origin().minus(HISTORY);
        this.pace = HISTORY.dividedBy(people);
    }

    /** What is posted by this moment and was not asked for before, earliest first. */
    List<Post> until(Instant moment) {
        while (!start(next).isAfter(moment)) {
            waiting.addAll(journeys.journey(next, start(next)));
            next++;
        }
        List<Post> due = new ArrayList<>();
        for (Post post = waiting.peek(); post != null && !post.due().isAfter(moment); post = waiting.peek()) {
            due.add(waiting.remove());
        }
        return due;
    }

    private Instant start(long number) {
        return first.plus(pace.multipliedBy(number));
    }
}
