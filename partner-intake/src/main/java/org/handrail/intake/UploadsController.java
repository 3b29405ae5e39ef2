package org.handrail.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.handrail.intake.format.Refusal;
import org.handrail.intake.upload.Upload;
import org.handrail.intake.upload.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A partner's own uploads: how far each is committed, and a receipt for every event in it. */
@RestController
class UploadsController {

    private static final int LARGEST_PAGE = 1_000;

    private final Uploads uploads;
    private final UploadReceipts receipts;

    UploadsController(Uploads uploads, UploadReceipts receipts) {
        this.uploads = uploads;
        this.receipts = receipts;
    }

    /**
     * An upload as its partner sees it.
     *
     * @param state {@code open}, {@code complete} or {@code broken-off}
     * @param committed how many lines or elements are committed: what {@code Upload-Offset} has to say to go on
     * @param counts what that counts: {@code line} or {@code index}
     * @param next where the next page of receipts is, or null where this is the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnUpload(
            UUID upload,
            String state,
            String counts,
            long committed,
            long accepted,
            long duplicates,
            long conflicts,
            long refused,
            long elsewhere,
            Instant begunAt,
            Instant changedAt,
            List<Receipt> receipts,
            @Nullable String next) {}

    /**
     * One page of an upload's receipts.
     *
     * @param after the line or index after which the page begins
     * @param limit the most receipts, up to 1,000
     * @param status of these alone, where it is said
     */
    @GetMapping("/v1/uploads/{id}")
    ResponseEntity<OwnUpload> upload(
            PostingPartner partner,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long after,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam @Nullable String status) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new RefusedPost(Refusal.unreadable("not a page's size", "1 to " + LARGEST_PAGE)
                    .at("query parameter limit"));
        }
        Upload upload = uploads.find(partner.id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No upload of yours"));
        Iterator<Receipt> wanted = receipts.page(
                partner.id(),
                id,
                after,
                receipt -> status == null || receipt.status().equals(status));
        List<Receipt> page = new ArrayList<>();
        while (page.size() < limit && wanted.hasNext()) {
            page.add(wanted.next());
        }
        String next = wanted.hasNext() ? next(id, page.getLast(), limit, status) : null;
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(own(upload, page, next));
    }

    private static String next(UUID id, Receipt last, int limit, @Nullable String status) {
        return "/v1/uploads/" + id + "?after=" + UploadReceipts.number(last) + "&limit=" + limit
                + (status == null ? "" : "&status=" + status);
    }

    private static OwnUpload own(Upload upload, List<Receipt> page, @Nullable String next) {
        return new OwnUpload(
                upload.id(),
                upload.state().wireName(),
                upload.counts(),
                upload.counts().equals("line") ? Math.max(0, upload.readTo()) : upload.readTo() + 1,
                upload.outcome().accepted(),
                upload.outcome().duplicates(),
                upload.outcome().conflicts(),
                upload.outcome().refused(),
                upload.outcome().elsewhere(),
                upload.begunAt(),
                upload.changedAt(),
                page,
                next);
    }
}
