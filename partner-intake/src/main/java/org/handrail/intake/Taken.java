package org.handrail.intake;

import java.util.List;
import java.util.Map;
import org.handrail.events.terms.FactId;
import org.handrail.journal.Outcome;

/**
 * What became of drafts.
 *
 * @param outcomes of each, in the order given
 * @param flags why accepted ones do not fit what is known so far
 */
record Taken(List<Outcome> outcomes, Map<FactId, List<String>> flags) {}
