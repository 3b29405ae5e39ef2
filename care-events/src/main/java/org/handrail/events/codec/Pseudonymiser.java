package org.handrail.events.codec;

import java.util.UUID;
import org.handrail.events.terms.Pseudonym;
import org.jspecify.annotations.Nullable;

/** Turns what a partner calls something into a pseudonym, while its post is read. */
@FunctionalInterface
public interface Pseudonymiser {

    /**
     * The pseudonym of one identifier.
     *
     * @param kind what it identifies
     * @param source the partner whose identifier it is, or null for the one that posts
     * @param value the identifier as posted
     */
    UUID pseudonym(Class<? extends Pseudonym> kind, @Nullable String source, String value);
}
