package org.handrail.testing.fuzz;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Sends fuzzed requests over some connections at once. */
public final class FuzzRun {

    private final FuzzedRequests requests;
    private final int connections;

    public FuzzRun(FuzzedRequests requests, int connections) {
        this.requests = requests;
        this.connections = connections;
    }

    /** Sends the requests from {@code first} on, and says what came of them. */
    public FuzzReport send(long first, long count) {
        FuzzReport report = new FuzzReport();
        AtomicLong next = new AtomicLong(first);
        try (ExecutorService workers = Executors.newFixedThreadPool(connections)) {
            var all = IntStream.range(0, connections)
                    .mapToObj(worker -> workers.submit(() -> work(next, first + count, report)))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return report;
    }

    private void work(AtomicLong next, long end, FuzzReport report) {
        Map<Integer, Wire> wires = new HashMap<>();
        for (long n = next.getAndIncrement(); n < end; n = next.getAndIncrement()) {
            FuzzedRequest request = requests.number(n);
            Wire wire = wires.computeIfAbsent(request.poster().port(), Wire::new);
            long before = System.nanoTime();
            try {
                Wire.Answer answer = wire.send(request);
                report.answered(n, request, answer, System.nanoTime() - before);
            } catch (SocketTimeoutException hung) {
                report.hung(n, request);
            } catch (IOException cut) {
                report.cutOff(request);
            }
        }
        wires.values().forEach(FuzzRun::close);
    }

    private static void close(Wire wire) {
        try {
            wire.close();
        } catch (IOException gone) {
            // it is closed, and that is all that was wanted
        }
    }
}
