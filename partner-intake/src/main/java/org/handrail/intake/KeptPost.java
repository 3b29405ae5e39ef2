package org.handrail.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.upload.Upload;
import org.handrail.intake.upload.Uploads;

/** Batches that count: each is committed together with its receipts and with how far the upload has come. */
final class KeptPost implements Taking {

    private final Intake intake;
    private final Uploads uploads;
    private final UploadReceipts receipts;
    private final Upload.Hold hold;
    private boolean begun;

    /**
     * A post of this upload.
     *
     * @param begun whether the upload is already there
     */
    KeptPost(Intake intake, Uploads uploads, UploadReceipts receipts, Upload.Hold hold, boolean begun) {
        this.intake = intake;
        this.uploads = uploads;
        this.receipts = receipts;
        this.hold = hold;
        this.begun = begun;
    }

    @Override
    public List<Receipt> take(Batch batch, Upload.State reached) {
        List<Receipt> written = new ArrayList<>(batch.size());
        intake.take(batch.drafts(), taken -> {
            written.clear();
            written.addAll(batch.receipts(taken.outcomes(), taken.flags()));
            uploads.append(
                    hold,
                    batch.counts(),
                    reached,
                    Batch.sum(written),
                    new Upload.Receipts(batch.first(), batch.last(), receipts.written(written), batch.facts()));
        });
        begun = true;
        if (reached != Upload.State.OPEN) {
            uploads.forgetOld();
        }
        return written;
    }

    @Override
    public void end(Upload.State reached) {
        if (begun) {
            uploads.end(hold, reached);
        }
    }

    @Override
    public UUID upload() {
        return hold.id();
    }

    @Override
    public Iterable<Receipt> notable() {
        return receipts.notable(hold.source(), hold.id());
    }

    @Override
    public boolean take(Posted.Heartbeat heartbeat, PartnerId source) {
        return intake.take(heartbeat, source);
    }
}
