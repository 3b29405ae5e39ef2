package org.handrail.events;

import org.handrail.events.terms.FactId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * An earlier event of the same source was wrong and is to be judged as if it had never been posted.
 *
 * @param fact the fact taken back; a retraction of another source's fact has no effect
 */
public record Retracted(FactId fact) implements PersonEvent {

    @Override
    public @Nullable ProgramId program() {
        return null;
    }
}
