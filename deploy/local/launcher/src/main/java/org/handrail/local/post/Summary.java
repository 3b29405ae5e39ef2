package org.handrail.local.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The receipts of all requests in sum. Safe for many threads. */
final class Summary {

    private static final int LINES_NAMED = 10;
    private static final double MILLIS = 1000.0;

    private long accepted;
    private long duplicates;
    private final Map<String, List<Integer>> conflicts = new LinkedHashMap<>();
    private final Map<String, List<Integer>> refused = new LinkedHashMap<>();

    synchronized void accepted(long count) {
        accepted += count;
    }

    synchronized void duplicates(long count) {
        duplicates += count;
    }

    synchronized void conflict(int line, String reason) {
        conflicts.computeIfAbsent(reason, any -> new ArrayList<>()).add(line);
    }

    synchronized void refused(int line, String reason) {
        refused.computeIfAbsent(reason, any -> new ArrayList<>()).add(line);
    }

    /** Whether every event was taken, now or before. */
    synchronized boolean clean() {
        return conflicts.isEmpty() && refused.isEmpty();
    }

    /** The sum in one line, then each reason with the lines it holds for. */
    synchronized List<String> lines(Duration taken) {
        long conflicting = count(conflicts);
        long wrong = count(refused);
        long all = accepted + duplicates + conflicting + wrong;
        double seconds = Math.max(1, taken.toMillis()) / MILLIS;
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d events in %.2f s (%.0f a second): %d accepted, %d duplicates, %d conflicts, %d refused",
                all,
                seconds,
                all / seconds,
                accepted,
                duplicates,
                conflicting,
                wrong));
        conflicts.forEach((reason, where) -> lines.add("  conflict, " + where(where) + ": " + reason));
        refused.forEach((reason, where) -> lines.add("  refused, " + where(where) + ": " + reason));
        return lines;
    }

    private static long count(Map<String, List<Integer>> reasons) {
        return reasons.values().stream().mapToLong(List::size).sum();
    }

    private static String where(List<Integer> lines) {
        String named =
                lines.stream().sorted().limit(LINES_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String counted = lines.size() == 1 ? "line " : lines.size() + " lines ";
        return counted + named + (lines.size() > LINES_NAMED ? ", …" : "");
    }
}
