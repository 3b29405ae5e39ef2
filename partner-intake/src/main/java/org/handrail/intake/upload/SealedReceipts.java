package org.handrail.intake.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.handrail.events.terms.FactId;
import org.handrail.journal.PostedCipher;
import org.handrail.journal.Sealed;

/** Receipts at rest: compressed, then encrypted as what was posted is, and bound to their upload. */
record SealedReceipts(PostedCipher cipher) {

    byte[] sealed(Upload.Hold hold, Upload.Receipts receipts) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream small = new ByteArrayOutputStream(receipts.json().length / 2);
        try (DeflaterOutputStream out = new DeflaterOutputStream(small, deflater)) {
            out.write(receipts.json());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return cipher.seal(bound(hold.id()), small.toByteArray()).bytes();
    }

    Upload.Receipts opened(UUID upload, long first, long last, byte[] sealed) {
        byte[] small = cipher.open(bound(upload), new Sealed(sealed));
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(small))) {
            return new Upload.Receipts(first, last, in.readAllBytes(), List.of());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The cipher binds to an id; an upload's serves as well as a fact's. */
    private static FactId bound(UUID upload) {
        return new FactId(upload);
    }
}
