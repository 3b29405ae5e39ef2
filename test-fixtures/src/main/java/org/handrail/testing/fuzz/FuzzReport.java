package org.handrail.testing.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.events.Phase;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What came of a run. Safe for use by many threads. */
public final class FuzzReport {

    private static final int SHOWN = 20;

    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final Map<Phase, Long> accepted = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long unanswered;
    private long unansweredEvents;
    private long slowestNanos;

    /** An answer to request number {@code n}. */
    synchronized void answered(long n, FuzzedRequest request, Wire.Answer answer, long nanos) {
        statuses.merge(answer.status(), 1L, Long::sum);
        slowestNanos = Math.max(slowestNanos, nanos);
        if (answer.status() >= 500) {
            fault(n, request, answer.status() + " " + answer.body());
        }
        if (request.isKept()) {
            accepted.merge(request.poster().service(), accepted(answer), Long::sum);
        }
    }

    /** No answer at all, in time. */
    synchronized void hung(long n, FuzzedRequest request) {
        fault(n, request, "hangs");
    }

    /** The connection was closed without an answer: what it carried may or may not have been taken. */
    synchronized void cutOff(FuzzedRequest request) {
        unanswered++;
        if (request.isKept()) {
            unansweredEvents++;
        }
    }

    private void fault(long n, FuzzedRequest request, String what) {
        if (faults.size() < SHOWN) {
            faults.add("request " + n + " " + request.method() + " " + request.path() + " " + request.type() + " "
                    + request.headers() + ": " + what.substring(0, Math.min(400, what.length())));
        } else {
            faults.add("more");
        }
    }

    private static long accepted(Wire.Answer answer) {
        if (answer.status() == 201) {
            return 1;
        }
        if (answer.status() == 200 || answer.body().contains("\"committed\"")) {
            try {
                JsonNode body = FuzzedData.JSON.readTree(answer.body());
                return body.path("accepted")
                        .asLong(body.path("committed").path("accepted").asLong(0));
            } catch (JacksonException notOurs) {
                return 0;
            }
        }
        return 0;
    }

    /** Answers by status. */
    public synchronized Map<Integer, Long> statuses() {
        return new TreeMap<>(statuses);
    }

    /** How many events a service said it accepted. */
    public synchronized long accepted(Phase service) {
        return accepted.getOrDefault(service, 0L);
    }

    /** Answers of 500 and above, and hangs. */
    public synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many posts may have been taken though no answer came. */
    public synchronized long unansweredEvents() {
        return unansweredEvents;
    }

    @Override
    public synchronized String toString() {
        return "answers by status " + statuses + "; closed without an answer " + unanswered + "; slowest "
                + slowestNanos / 1_000_000 + " ms; events accepted " + accepted + "; faults " + faults.size()
                + (faults.isEmpty() ? "" : "\n" + String.join("\n", faults.subList(0, Math.min(SHOWN, faults.size()))));
    }
}
