package org.handrail.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.handrail.directory.Partner;
import org.handrail.journal.Draft;
import org.handrail.journal.Outcome;

/**
 * One NDJSON post on its way in: read a few hundred lines, commit them, read on. No transaction is open while the client is
 * being waited for, and no more than one batch is in memory.
 */
final class BatchPost {

    private final PostReader reader;
    private final Intake intake;
    private final IntakeProperties settings;
    private final Partner partner;
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Numbered> waiting = new ArrayList<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private int refused;
    private int taken;

    BatchPost(PostReader reader, Intake intake, IntakeProperties settings, Partner partner) {
        this.reader = reader;
        this.intake = intake;
        this.settings = settings;
        this.partner = partner;
    }

    /** A fit event with its line. */
    private record Numbered(int line, Posted.Fit posted) {}

    /**
     * Takes all lines. When it fails, {@link #receipt} tells what was committed before.
     *
     * @throws IOException when the body breaks off; complete lines before that are committed
     * @throws RefusedPost when there are too many lines; those before are committed
     */
    void take(Lines lines) throws IOException {
        try {
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                if (++taken > settings.mostEvents()) {
                    throw new RefusedPost(new Refusal(
                            413, "", "too many events", "at most " + settings.mostEvents() + " in one post"));
                }
                take(line);
            }
        } finally {
            commit();
        }
    }

    /** What has been committed and refused so far. */
    BatchReceipt receipt() {
        return new BatchReceipt(
                counts.getOrDefault(Outcome.ACCEPTED, 0),
                counts.getOrDefault(Outcome.DUPLICATE, 0),
                counts.getOrDefault(Outcome.CONFLICT, 0),
                refused,
                List.copyOf(receipts));
    }

    private void take(Lines.Line line) {
        byte[] text = line.text();
        if (text == null) {
            refuse(line.number(), new Posted.Refused(null, tooLarge(settings)));
            return;
        }
        switch (reader.read(text, partner)) {
            case Posted.Fit fit -> waiting.add(new Numbered(line.number(), fit));
            case Posted.Refused unfit -> refuse(line.number(), unfit);
        }
        if (waiting.size() >= settings.batch()) {
            commit();
        }
    }

    private void refuse(int line, Posted.Refused unfit) {
        refused++;
        receipts.add(Receipt.refused(line, unfit.id(), unfit.refusal()));
    }

    private void commit() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Numbered> batch = List.copyOf(waiting);
        waiting.clear();
        List<Draft> drafts = batch.stream().map(each -> each.posted().draft()).toList();
        List<Outcome> outcomes = intake.take(drafts).outcomes();
        for (int i = 0; i < batch.size(); i++) {
            Outcome outcome = outcomes.get(i);
            counts.merge(outcome, 1, Integer::sum);
            if (outcome != Outcome.ACCEPTED) {
                receipts.add(Receipt.of(batch.get(i).line(), batch.get(i).posted(), outcome));
            }
        }
    }

    static Refusal tooLarge(IntakeProperties settings) {
        return new Refusal(
                413, "", "too large", "at most " + settings.largestEvent().toBytes() + " bytes an event");
    }
}
