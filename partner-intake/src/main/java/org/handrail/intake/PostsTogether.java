package org.handrail.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.handrail.events.terms.FactId;
import org.handrail.journal.Draft;
import org.handrail.journal.Outcome;
import org.handrail.journal.TraceContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Takes single events that come at the same time in one transaction: what a post waits for is the database and its disk, and
 * thirty events wait there hardly longer than one. Nobody waits for others to come: whoever finds no transaction under way
 * begins one, with all who came meanwhile. One that cannot be taken fails alone. There are a few lanes, by person, so that a
 * row that somebody else holds keeps only some waiting.
 */
final class PostsTogether {

    private static final int MOST = 100;
    private static final int LANES = 3;

    private final Intake intake;
    private final TraceContext trace;
    private final List<Lane> lanes = Stream.generate(Lane::new).limit(LANES).toList();

    PostsTogether(Intake intake, TraceContext trace) {
        this.intake = intake;
        this.trace = trace;
    }

    /** Takes one; when it returns, the event is on disk if it is accepted. */
    Taken take(Draft draft) {
        Lane lane = lanes.get(Math.floorMod(draft.person().hashCode(), LANES));
        Waiting mine = new Waiting(draft.in(trace.traceparent()));
        lane.waiting().add(mine);
        lane.turn().lock();
        try {
            while (!mine.isDone()) {
                takeOrFail(lane.next());
            }
        } finally {
            lane.turn().unlock();
        }
        return mine.taken();
    }

    /** Whatever happens, nobody is left who waits for an answer that no one will give. */
    private void takeOrFail(List<Waiting> together) {
        try {
            take(together);
        } catch (Error fatal) {
            together.stream()
                    .filter(each -> !each.isDone())
                    .forEach(each -> each.fail(new IllegalStateException("The transaction did not end", fatal)));
            throw fatal;
        }
    }

    private void take(List<Waiting> together) {
        try {
            share(intake.take(together.stream().map(Waiting::draft).toList()), together);
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException away) {
            together.forEach(each -> each.fail(away)); // each alone would wait for the database all over again
        } catch (RuntimeException broken) {
            if (together.size() == 1) {
                together.getFirst().fail(broken);
            } else {
                together.forEach(this::takeAlone);
            }
        }
    }

    private void takeAlone(Waiting one) {
        try {
            one.take(intake.take(List.of(one.draft())));
        } catch (RuntimeException broken) {
            one.fail(broken);
        }
    }

    private static void share(Taken taken, List<Waiting> together) {
        for (int i = 0; i < together.size(); i++) {
            Waiting each = together.get(i);
            FactId fact = each.draft().id();
            Outcome outcome = taken.outcomes().get(i);
            List<String> flags = taken.flags().get(fact);
            // of two that are the same, only the one that was accepted is told what does not fit
            each.take(new Taken(
                    List.of(outcome), flags == null || outcome != Outcome.ACCEPTED ? Map.of() : Map.of(fact, flags)));
        }
    }

    /** Posts that wait for each other's transaction, and whose turn it is to make the next. */
    private record Lane(Queue<Waiting> waiting, ReentrantLock turn) {

        Lane() {
            this(new ConcurrentLinkedQueue<>(), new ReentrantLock());
        }

        /** All that wait by now, not too many of them. */
        List<Waiting> next() {
            List<Waiting> together = new ArrayList<>();
            for (Waiting next = waiting.poll(); next != null; next = together.size() < MOST ? waiting.poll() : null) {
                together.add(next);
            }
            return together;
        }
    }

    /** A post that waits; touched by whoever has the turn, and by its own thread after that. */
    private static final class Waiting {

        private final Draft draft;
        private @Nullable Taken taken;
        private @Nullable RuntimeException failed;

        Waiting(Draft draft) {
            this.draft = draft;
        }

        Draft draft() {
            return draft;
        }

        boolean isDone() {
            return taken != null || failed != null;
        }

        void take(Taken became) {
            taken = became;
        }

        void fail(RuntimeException why) {
            failed = why;
        }

        Taken taken() {
            if (failed != null) {
                throw failed;
            }
            return Objects.requireNonNull(taken);
        }
    }
}
