package org.handrail.intake;

import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.upload.Upload;
import org.jspecify.annotations.Nullable;

/** What is done with the batches of one post: they are kept, or only tried out. */
interface Taking {

    /** Takes a batch and gives the receipts of all that is in it. */
    List<Receipt> take(Batch batch, Upload.State reached);

    /** Says how the post ended, where there was nothing left to take. */
    void end(Upload.State reached);

    /** Where the receipts are kept, or null where they are not. */
    @Nullable
    UUID upload();

    /** All receipts that are not plain, from wherever they are kept. */
    Iterable<Receipt> notable();

    /** Takes a heartbeat; false where it came before. */
    boolean take(Posted.Heartbeat heartbeat, PartnerId source);
}
