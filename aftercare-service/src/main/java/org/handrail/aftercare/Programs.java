package org.handrail.aftercare;

import org.handrail.events.fact.Fact;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/** The program an event names, which in aftercare it need not. */
final class Programs {

    private Programs() {}

    static @Nullable String of(Fact fact) {
        ProgramId program = fact.event().program();
        return program == null ? null : program.value();
    }
}
