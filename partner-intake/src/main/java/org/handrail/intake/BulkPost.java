package org.handrail.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.directory.Partner;
import org.handrail.events.EventType;
import org.handrail.events.Phase;
import org.handrail.intake.format.EventStream;
import org.handrail.intake.format.Found;
import org.handrail.intake.upload.Counts;
import org.handrail.intake.upload.Upload;

/**
 * One post of many events on its way in: read some hundred, commit them, read on. No transaction is open while the client is
 * being waited for, and no more than one batch is in memory.
 */
final class BulkPost {

    /** A batch is committed when its events weigh so much, however few they are. */
    private static final long HEAVY = 4L * 1024 * 1024;

    /** So many receipts are answered from memory; where there are more, all are read from where they are kept. */
    private static final int MOST_IN_MEMORY = 1_000;

    private final PostReader reader;
    private final Partner partner;
    private final Terms terms;
    private final Taking taking;
    private final List<Receipt> notable = new ArrayList<>();
    private final Map<RefusalReason, Long> refusals = new EnumMap<>(RefusalReason.class);
    private Counts counts = Counts.NONE;
    private boolean more;

    /**
     * What was asked for.
     *
     * @param batch how many events are committed at once
     * @param keepsUnknown whether unknown fields are kept instead of refused
     * @param only of these phases events are taken, the others are posted elsewhere; empty for all
     * @param offset how many lines or elements of the whole were committed by earlier posts of it
     */
    record Terms(int batch, boolean keepsUnknown, Set<Phase> only, long offset) {}

    BulkPost(PostReader reader, Partner partner, Terms terms, Taking taking) {
        this.reader = reader;
        this.partner = partner;
        this.terms = terms;
        this.taking = taking;
    }

    /**
     * Takes all events. When it fails, {@link #receipt} tells what was committed before.
     *
     * @throws IOException when the body breaks off or cannot be read on; whole events before that are committed
     */
    void take(EventStream events) throws IOException {
        Batch batch = new Batch(events.counts());
        try {
            for (Found found = events.next(); found != null; found = events.next()) {
                if (batch.size() >= terms.batch() || batch.bytes() >= HEAVY) {
                    commit(batch, Upload.State.OPEN);
                    batch = new Batch(events.counts());
                }
                add(found, batch, events);
            }
        } catch (IOException broken) {
            finish(batch, Upload.State.BROKEN_OFF);
            throw broken;
        }
        finish(batch, Upload.State.COMPLETE);
    }

    /** What has been committed and refused so far. */
    BulkReceipt receipt() {
        return BulkReceipt.of(taking.upload(), counts, more ? taking.notable() : List.copyOf(notable));
    }

    Counts counts() {
        return counts;
    }

    /** Of those refused so far, why. */
    Map<RefusalReason, Long> refusals() {
        return refusals;
    }

    private void add(Found found, Batch batch, EventStream events) {
        long number = found.number() + terms.offset();
        switch (found) {
            case Found.Unreadable unreadable -> batch.add(number, Receipt.refused(null, unreadable.refusal()));
            case Found.Event event -> add(number, event, batch, events);
        }
    }

    private void add(long number, Found.Event event, Batch batch, EventStream events) {
        switch (reader.read(event.json(), partner, terms.keepsUnknown())) {
            case Posted.Refused unfit ->
                batch.add(number, Receipt.refused(unfit.id(), events.located(event, unfit.refusal())));
            case Posted.Foreign foreign ->
                batch.add(
                        number,
                        isLeftOut(foreign.phase())
                                ? Receipt.elsewhere(
                                        foreign.id(), foreign.phase().wireName())
                                : Receipt.refused(foreign.id(), events.located(event, foreign.refusal())));
            case Posted.Heartbeat heartbeat ->
                batch.add(number, Receipt.of(heartbeat, taking.take(heartbeat, partner.id())));
            case Posted.Fit fit -> {
                Phase phase = EventType.of(fit.draft().event()).phase();
                if (isLeftOut(phase)) {
                    batch.add(number, Receipt.elsewhere(fit.id(), phase.wireName()));
                } else {
                    batch.add(number, fit, event.json().length);
                }
            }
        }
    }

    private boolean isLeftOut(Phase phase) {
        return !terms.only().isEmpty() && !terms.only().contains(phase);
    }

    private void finish(Batch batch, Upload.State reached) {
        if (batch.isEmpty()) {
            taking.end(reached);
        } else {
            commit(batch, reached);
        }
    }

    private void commit(Batch batch, Upload.State reached) {
        List<Receipt> receipts = taking.take(batch, reached);
        counts = counts.plus(Batch.sum(receipts));
        for (Receipt receipt : receipts) {
            if (receipt.status().equals(Receipt.REFUSED) && receipt.problem() != null) {
                Receipt.EventProblem problem = receipt.problem();
                refusals.merge(RefusalReason.of(problem.status(), problem.pointer()), 1L, Long::sum);
            }
            if (!receipt.isPlain()) {
                if (notable.size() < MOST_IN_MEMORY) {
                    notable.add(receipt);
                } else {
                    more = true;
                }
            }
        }
    }
}
