package org.handrail.local.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.handrail.local.machine.DirectoryPlace;
import org.handrail.local.machine.Refusal;
import org.handrail.local.parts.Say;
import org.handrail.local.services.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Posts a whole file.
 *
 * @param home the checkout, whose directory and mappings hold
 */
public record Posting(Path home, PostOptions options, Say say) {

    private static final int NOT_ALL_TAKEN = 3;

    private record To(
            String client, String service, @Nullable String header) {}

    /** Posts, says the sum, and answers the exit code. */
    public int run(UnaryOperator<String> addresses, UnaryOperator<String> freshToken)
            throws IOException, InterruptedException {
        if (!Files.isReadable(options.file())) {
            throw new Refusal("There is no file " + options.file() + ".");
        }
        Directory directory = Directory.in(DirectoryPlace.in(home));
        EventFile file = new EventFile(options.file(), home.resolve("deploy/local/columns.yaml"), directory);
        Intake intake = new Intake(addresses, freshToken, say);
        Summary summary = new Summary();
        Instant begun = Instant.now();
        Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            Semaphore underWay = new Semaphore(options.concurrency());
            Map<To, Batch> filling = new HashMap<>();
            inOrder(file, event -> {
                To to = new To(client(event), event.service(), event.header());
                Batch batch = filling.computeIfAbsent(to, any -> new Batch());
                batch.add(event);
                if (batch.events().size() == options.batch()) {
                    filling.remove(to);
                    send(requests, underWay, refusals, () -> intake.post(to.client(), to.service(), batch, summary));
                }
            });
            filling.forEach((to, batch) ->
                    send(requests, underWay, refusals, () -> intake.post(to.client(), to.service(), batch, summary)));
        }
        failOn(refusals);
        summary.lines(Duration.between(begun, Instant.now())).forEach(say::line);
        return summary.clean() ? 0 : NOT_ALL_TAKEN;
    }

    private String client(EventLine event) {
        String client = options.client() != null ? options.client() : event.client();
        if (client == null) {
            throw new Refusal(
                    "Line " + event.line() + " names no source that the directory knows; say who posts: --client C.");
        }
        return client;
    }

    /** In the file's order as it is read, or in another one after it was read to its end. */
    private void inOrder(EventFile file, Consumer<EventLine> taker) throws IOException {
        Consumer<EventLine> each = options.twice() ? taker.andThen(taker) : taker;
        if (options.shuffle() == null && !options.reverse()) {
            file.forEach(each);
            return;
        }
        List<EventLine> events = new ArrayList<>();
        file.forEach(options.twice() ? event -> Collections.addAll(events, event, event) : events::add);
        if (options.reverse()) {
            Collections.reverse(events);
        }
        if (options.shuffle() != null) {
            Collections.shuffle(events, new Random(options.shuffle()));
        }
        events.forEach(taker);
    }

    private interface Request {
        void send() throws InterruptedException;
    }

    /** Waits for a place among the requests under way, so that a file of any size is read no faster than it is posted. */
    private static void send(ExecutorService requests, Semaphore underWay, Queue<Refusal> refusals, Request request) {
        underWay.acquireUninterruptibly();
        requests.execute(() -> {
            try {
                request.send();
            } catch (Refusal refusal) {
                refusals.add(refusal);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                underWay.release();
            }
        });
        failOn(refusals);
    }

    private static void failOn(Queue<Refusal> refusals) {
        Refusal first = refusals.peek();
        if (first != null) {
            throw first;
        }
    }
}
