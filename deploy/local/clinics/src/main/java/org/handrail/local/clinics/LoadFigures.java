package org.handrail.local.clinics;

import java.time.Duration;
import java.util.Arrays;

/** What a load achieved. */
final class LoadFigures {

    private int[] micros = new int[1 << 16];
    private int posts;
    private int told;
    private int events;
    private int eventsTold;
    private int retried;
    private Receipts receipts = Receipts.NONE;

    /** @param took from the moment the post was to be made until its receipts were there */
    synchronized void answered(Duration took, Receipts answer, int size) {
        if (posts == micros.length) {
            micros = Arrays.copyOf(micros, posts * 2);
        }
        micros[posts++] = (int) Math.min(Integer.MAX_VALUE, took.toNanos() / 1_000);
        events += size;
        receipts = receipts.plus(answer);
    }

    synchronized void triedAgain() {
        retried++;
    }

    /** One line on what came since the last such line. */
    synchronized String lately(Duration time) {
        String line = line(told, events - eventsTold, time);
        told = posts;
        eventsTold = events;
        return line;
    }

    /** The lines on the whole run. */
    synchronized String whole(Duration time) {
        return "all: " + line(0, events, time) + System.lineSeparator()
                + "     %d accepted, %d duplicates, %d refused%s"
                        .formatted(
                                receipts.accepted(),
                                receipts.duplicates(),
                                receipts.refused(),
                                receipts.reason() == null ? "" : ", the first: " + receipts.reason());
    }

    private String line(int from, int count, Duration time) {
        int[] sorted = Arrays.copyOfRange(micros, from, posts);
        Arrays.sort(sorted);
        double seconds = Math.max(1e-3, time.toMillis() / 1e3);
        return "%,.0f events/s, %,.0f posts/s, p50 %.1f ms, p99 %.1f ms, %d tried again"
                .formatted(count / seconds, sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.99), retried);
    }

    private static double at(int[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e3;
    }
}
