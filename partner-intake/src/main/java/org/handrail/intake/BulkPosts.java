package org.handrail.intake;

import java.io.IOException;
import java.util.UUID;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.format.CsvMappings;
import org.handrail.intake.format.EventStream;
import org.handrail.intake.format.Refusal;
import org.handrail.intake.upload.Upload;
import org.handrail.intake.upload.Uploads;
import org.jspecify.annotations.Nullable;

/** Takes posts of many events, or tries them out. */
final class BulkPosts {

    private static final int CONFLICT = 409;

    private final PostReader reader;
    private final CsvMappings mappings;
    private final Intake intake;
    private final Uploads uploads;
    private final UploadReceipts receipts;
    private final IntakeProperties settings;
    private final IntakeMetrics metrics;

    BulkPosts(
            PostReader reader,
            CsvMappings mappings,
            Intake intake,
            Uploads uploads,
            UploadReceipts receipts,
            IntakeProperties settings,
            IntakeMetrics metrics) {
        this.reader = reader;
        this.mappings = mappings;
        this.intake = intake;
        this.uploads = uploads;
        this.receipts = receipts;
        this.settings = settings;
        this.metrics = metrics;
    }

    /**
     * Takes all events of a post.
     *
     * @throws BrokenOff saying what stands, where it cannot be taken to its end
     */
    BulkReceipt take(OpenedPost post) throws IOException {
        EventStream events = events(post);
        UUID chosen = post.request().upload();
        Long offset = post.request().offset();
        Upload.Hold hold = hold(post.partner().id(), chosen, offset, events.counts());
        Taking kept = new KeptPost(intake, uploads, receipts, hold, chosen != null);
        BulkPost bulk = bulk(post, kept, offset == null ? 0 : offset);
        try {
            return taken(bulk, events);
        } finally {
            metrics.count(post.partner().id(), bulk.counts());
            metrics.refused(post.partner().id(), bulk.refusals());
        }
    }

    /** Says what would become of all events of a post, and keeps nothing. */
    BulkReceipt tryOut(OpenedPost post) throws IOException {
        return taken(bulk(post, new TriedPost(intake), 0), events(post));
    }

    private BulkPost bulk(OpenedPost post, Taking taking, long offset) {
        return new BulkPost(
                reader,
                post.partner(),
                new BulkPost.Terms(
                        settings.batch(), post.keepsUnknown(), post.request().only(), offset),
                taking);
    }

    private EventStream events(OpenedPost post) {
        return SinglePosts.events(post, mappings, (int) settings.largestEvent().toBytes());
    }

    private static BulkReceipt taken(BulkPost bulk, EventStream events) {
        try {
            bulk.take(events);
        } catch (IOException | RuntimeException failed) {
            throw new BrokenOff(bulk.receipt(), failed);
        }
        return bulk.receipt();
    }

    private Upload.Hold hold(PartnerId source, @Nullable UUID chosen, @Nullable Long offset, String counts) {
        if (chosen == null) {
            if (offset != null) {
                throw new RefusedPost(Refusal.unreadable(
                        "an offset, and no upload that it belongs to", "the header " + PostedRequest.UPLOAD_ID));
            }
            return new Upload.Hold(source, UUID.randomUUID(), 1);
        }
        return offset == null
                ? uploads.begin(source, chosen, counts)
                : uploads.resume(source, chosen, counts, readTo(counts, offset))
                        .orElseThrow(() -> elsewhere(source, chosen));
    }

    /** Lines count from 1 and elements from 0: so many left out end at this one. */
    private static long readTo(String counts, long offset) {
        return counts.equals("line") ? offset : offset - 1;
    }

    private RefusedPost elsewhere(PartnerId source, UUID id) {
        String right = uploads.find(source, id)
                .map(upload -> PostedRequest.UPLOAD_OFFSET + ": "
                        + (upload.counts().equals("line") ? Math.max(0, upload.readTo()) : upload.readTo() + 1)
                        + ", counted in " + (upload.counts().equals("line") ? "lines" : "elements"))
                .orElse("an upload of yours; this one is not known");
        return new RefusedPost(new Refusal(CONFLICT, "", "the upload is not committed as far as that", right)
                .at("header " + PostedRequest.UPLOAD_OFFSET));
    }
}
