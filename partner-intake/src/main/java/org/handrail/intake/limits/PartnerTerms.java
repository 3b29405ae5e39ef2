package org.handrail.intake.limits;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * What is granted to a partner. A term that is null is as for every partner.
 *
 * @param postsPerSecond requests a second, in each instance of the service; as many again may come in one burst
 * @param atOnce requests under way at the same time, in each instance
 * @param largestPost the largest body, as sent and as decompressed
 * @param unknownFields what becomes of fields the contract does not know
 */
public record PartnerTerms(
        @Nullable Integer postsPerSecond,
        @Nullable Integer atOnce,
        @Nullable DataSize largestPost,
        @Nullable UnknownFields unknownFields) {

    /** Where nothing at all is said. */
    static final PartnerTerms USUAL = new PartnerTerms(5_000, 64, DataSize.ofGigabytes(1), UnknownFields.REFUSE);

    /** What becomes of fields that the contract does not know: never dropped silently. */
    public enum UnknownFields {
        /** The event is refused, with the place. */
        REFUSE,
        /** The event counts without them; they are kept with what was posted, and the receipt names them. */
        KEEP
    }

    /** These terms, and where they say nothing those. */
    PartnerTerms or(PartnerTerms others) {
        return new PartnerTerms(
                postsPerSecond == null ? others.postsPerSecond : postsPerSecond,
                atOnce == null ? others.atOnce : atOnce,
                largestPost == null ? others.largestPost : largestPost,
                unknownFields == null ? others.unknownFields : unknownFields);
    }
}
