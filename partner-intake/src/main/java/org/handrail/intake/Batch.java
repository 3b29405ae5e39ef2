package org.handrail.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.terms.FactId;
import org.handrail.intake.upload.Counts;
import org.handrail.journal.Draft;
import org.handrail.journal.Outcome;

/** Events of one post that are committed together, and the one place where their receipts are written. */
final class Batch {

    private final String counts;
    private final List<Numbered> events = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private long bytes;

    /** An event, with the receipt that it already has, or what may be taken. */
    private sealed interface Numbered {
        long number();
    }

    private record Settled(long number, Receipt receipt) implements Numbered {}

    private record Waiting(long number, Posted.Fit posted) implements Numbered {}

    /**
     * An empty batch.
     *
     * @param counts what its numbers count: {@code line} or {@code index}
     */
    Batch(String counts) {
        this.counts = counts;
    }

    void add(long number, Posted.Fit fit, int size) {
        events.add(new Waiting(number, fit));
        drafts.add(fit.draft());
        bytes += size;
    }

    void add(long number, Receipt settled) {
        events.add(new Settled(number, settled));
    }

    String counts() {
        return counts;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** The facts that its drafts would become, or already are. */
    List<UUID> facts() {
        return drafts.stream().map(draft -> draft.id().value()).toList();
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    int size() {
        return events.size();
    }

    /** What its events weigh as posted. */
    long bytes() {
        return bytes;
    }

    long first() {
        return events.getFirst().number();
    }

    long last() {
        return events.getLast().number();
    }

    /** A receipt for every event, in the order posted, once it is known what became of the drafts. */
    List<Receipt> receipts(List<Outcome> outcomes, Map<FactId, List<String>> flags) {
        List<Receipt> receipts = new ArrayList<>(events.size());
        int draft = 0;
        for (Numbered event : events) {
            Receipt receipt = switch (event) {
                case Settled settled -> settled.receipt();
                case Waiting waiting -> {
                    Outcome outcome = outcomes.get(draft++);
                    FactId fact = waiting.posted().draft().id();
                    yield Receipt.of(
                            waiting.posted(),
                            outcome,
                            outcome == Outcome.ACCEPTED ? flags.getOrDefault(fact, List.of()) : List.of());
                }
            };
            receipts.add(receipt.at(counts, event.number()));
        }
        return receipts;
    }

    /** What these receipts say, in sum. */
    static Counts sum(List<Receipt> receipts) {
        return new Counts(
                count(receipts, Receipt.ACCEPTED),
                count(receipts, "duplicate"),
                count(receipts, "conflict"),
                count(receipts, Receipt.REFUSED),
                count(receipts, Receipt.ELSEWHERE));
    }

    private static long count(List<Receipt> receipts, String status) {
        return receipts.stream()
                .filter(receipt -> receipt.status().equals(status))
                .count();
    }
}
