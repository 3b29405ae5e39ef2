package org.handrail.intake;

import org.handrail.journal.Draft;
import org.jspecify.annotations.Nullable;

/** One posted event: read and fit to be taken, or refused. */
sealed interface Posted {

    /** Fit to be taken. */
    record Fit(String id, Draft draft) implements Posted {}

    /** Not taken; the id is null where it could not be read. */
    record Refused(@Nullable String id, Refusal refusal) implements Posted {}
}
