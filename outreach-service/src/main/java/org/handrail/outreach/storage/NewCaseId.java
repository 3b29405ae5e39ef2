package org.handrail.outreach.storage;

import java.security.SecureRandom;
import java.util.UUID;
import org.handrail.events.terms.CaseId;

/** Case ids: UUIDs of version 7, so that rows made together lie together. */
final class NewCaseId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private NewCaseId() {}

    static CaseId make() {
        long time = System.currentTimeMillis() << 16;
        long high = time | VERSION_7 | (RANDOM.nextLong() & 0x0FFFL);
        long low = VARIANT | (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new CaseId(new UUID(high, low));
    }
}
