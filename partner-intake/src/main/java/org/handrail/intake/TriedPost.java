package org.handrail.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.format.Refusal;
import org.handrail.intake.upload.Upload;
import org.handrail.journal.Draft;
import org.handrail.journal.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Batches that are only tried out: each is rolled back. What an earlier batch of the post would have taken is remembered
 * here, so that a repetition is told as one; hence the bound.
 */
final class TriedPost implements Taking {

    private static final int MOST = 10_000;

    private final Intake intake;
    private final Map<FactId, Integer> tried = new HashMap<>();
    private final List<Receipt> notable = new ArrayList<>();
    private int events;

    TriedPost(Intake intake) {
        this.intake = intake;
    }

    @Override
    public List<Receipt> take(Batch batch, Upload.State reached) {
        events += batch.size();
        if (events > MOST) {
            throw new RefusedPost(new Refusal(
                    413, "", "too many events to try out", "at most " + MOST + " events in one post to /v1/validate"));
        }
        Taken taken = intake.tryOut(batch.drafts());
        List<Outcome> outcomes = new ArrayList<>(taken.outcomes());
        for (int i = 0; i < outcomes.size(); i++) {
            Draft draft = batch.drafts().get(i);
            int content = Objects.hash(draft.person(), draft.time(), draft.event());
            Integer before = outcomes.get(i) == Outcome.ACCEPTED ? tried.putIfAbsent(draft.id(), content) : null;
            if (before != null) {
                outcomes.set(i, before == content ? Outcome.DUPLICATE : Outcome.CONFLICT);
            }
        }
        List<Receipt> receipts = batch.receipts(outcomes, taken.flags());
        receipts.stream().filter(receipt -> !receipt.isPlain()).forEach(notable::add);
        return receipts;
    }

    @Override
    public void end(Upload.State reached) {
        // Nothing is kept of it.
    }

    @Override
    public @Nullable UUID upload() {
        return null;
    }

    @Override
    public Iterable<Receipt> notable() {
        return notable;
    }

    @Override
    public boolean take(Posted.Heartbeat heartbeat, PartnerId source) {
        return true;
    }
}
