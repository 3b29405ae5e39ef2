package org.handrail.intake.state;

import java.time.Instant;
import java.util.UUID;
import org.handrail.events.finding.Anchor;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.Pseudonym;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact belongs in the state of its phase.
 *
 * @param opens whether it is the fact by which the anchor becomes known; what comes without it is flagged
 * @param shownTo a program whose partner sees the anchor too, or null
 * @param starts when what the fact agrees on takes place, or null
 */
public record Belonging(
        Anchor anchor,
        boolean opens,
        @Nullable ProgramId shownTo,
        @Nullable Instant starts) {

    /** The fact by which the anchor becomes known. */
    public static Belonging opening(Anchor.Kind kind, Pseudonym id) {
        return new Belonging(new Anchor(kind, id.value()), true, null, null);
    }

    /** A fact that follows on the one by which the anchor becomes known. */
    public static Belonging following(Anchor.Kind kind, Pseudonym id) {
        return new Belonging(new Anchor(kind, id.value()), false, null, null);
    }

    /** A fact that stands by itself. */
    public static Belonging alone(FactId fact) {
        return opening(Anchor.Kind.FACT, fact);
    }

    public Belonging shownTo(ProgramId program) {
        return new Belonging(anchor, opens, program, starts);
    }

    public Belonging startingAt(Instant start) {
        return new Belonging(anchor, opens, shownTo, start);
    }

    UUID id() {
        return anchor.id();
    }
}
