package org.handrail.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.handrail.intake.upload.Counts;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is told of a post of many events; whatever is counted as accepted is on disk.
 *
 * @param upload under which all receipts can be read again; null where nothing was kept
 * @param receipts of those not plainly accepted, in the order posted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkReceipt(
        @Nullable UUID upload,
        long accepted,
        long duplicates,
        long conflicts,
        long refused,
        long elsewhere,
        Iterable<Receipt> receipts) {

    static BulkReceipt of(@Nullable UUID upload, Counts counts, Iterable<Receipt> receipts) {
        return new BulkReceipt(
                upload,
                counts.accepted(),
                counts.duplicates(),
                counts.conflicts(),
                counts.refused(),
                counts.elsewhere(),
                receipts);
    }
}
