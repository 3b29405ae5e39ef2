package org.handrail.intake.broken;

import org.handrail.events.terms.FactId;
import org.handrail.journal.PostedCipher;
import org.handrail.journal.Sealed;

/** What the directory must not be. */
public final class OpensWhatWasPosted {

    private OpensWhatWasPosted() {}

    /** What was posted. */
    public static byte[] opened(PostedCipher cipher, FactId fact, Sealed sealed) {
        return cipher.open(fact, sealed);
    }
}
