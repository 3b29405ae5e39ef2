package org.handrail.intake;

import org.handrail.events.terms.FactId;

/**
 * A fact that did not fit what was known when it came. It counts all the same; its partner may want to look at it.
 *
 * @param reason what does not fit, in a partner's words, naming no person: {@code "the stay is not known here"}
 */
public record Flag(FactId fact, String reason) {}
