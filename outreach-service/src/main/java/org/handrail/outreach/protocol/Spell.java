package org.handrail.outreach.protocol;

import java.time.Instant;
import org.handrail.outreach.protocol.Happening.Attempted;
import org.handrail.outreach.protocol.Happening.Claimed;
import org.handrail.outreach.protocol.Happening.Closed;
import org.handrail.outreach.protocol.Happening.DetailsCorrected;
import org.handrail.outreach.protocol.Happening.Escalated;
import org.handrail.outreach.protocol.Happening.Released;
import org.handrail.outreach.protocol.Happening.Reopened;
import org.handrail.outreach.protocol.Happening.Returned;
import org.handrail.outreach.protocol.Happening.TextFailed;

/** In whose hands a case is, as written down so far. */
sealed interface Spell {

    /** When it came there. */
    Instant since();

    /** Its owner has it. */
    record Held(String owner, Instant since, boolean escalated) implements Spell {}

    /** It waits. */
    record Waiting(Instant since, boolean forSupervisor) implements Spell {}

    /** It is closed. */
    record Over(Instant since, boolean asLost) implements Spell {}

    static Spell of(CaseHistory history) {
        Spell spell = new Waiting(history.opened(), false);
        for (Happening each : history.happenings()) {
            spell = after(spell, each);
        }
        return spell;
    }

    private static Spell after(Spell before, Happening happening) {
        if (before instanceof Over && !(happening instanceof Reopened)) {
            return before;
        }
        return switch (happening) {
            case Claimed claimed -> new Held(claimed.owner(), claimed.at(), false);
            case Released released -> new Waiting(released.at(), false);
            case Returned returned -> new Waiting(returned.at(), true);
            case Reopened reopened -> new Waiting(reopened.at(), false);
            case Closed closed -> new Over(closed.at(), closed.asLost());
            case Escalated escalated ->
                before instanceof Held held
                        ? new Held(held.owner(), held.since(), true)
                        : new Waiting(escalated.at(), true);
            case Attempted _ -> before instanceof Held held ? new Held(held.owner(), held.since(), false) : before;
            case DetailsCorrected _, TextFailed _ -> before;
        };
    }
}
