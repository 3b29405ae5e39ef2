package org.handrail.outreach.storage;

import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Somebody takes over all that another has; a supervisor says so. */
@Service
public class Handover {

    private final TeamLoad loads;
    private final StaffTable staff;
    private final Casework casework;

    Handover(TeamLoad loads, StaffTable staff, Casework casework) {
        this.loads = loads;
        this.staff = staff;
        this.casework = casework;
    }

    /**
     * What became of it.
     *
     * @param cases how many were given
     * @param last why one was not, where any was not: it changed meanwhile, or is closed by now
     */
    public record Given(int cases, @Nullable CaseRefusal last) {}

    /**
     * Gives every case of the one to the other, each as far as it stands as it was when this began.
     *
     * @throws CaseRefusal when they are the same, or whoever asks is no supervisor
     */
    public Given all(String from, String to, Who who) {
        if (!who.isSupervisor() || from.equals(to)) {
            throw new CaseRefusal(
                    who.isSupervisor() ? Kind.INVALID : Kind.SUPERVISORS_ONLY,
                    "Only a supervisor gives all cases of one to another.",
                    "Name two colleagues.");
        }
        int given = 0;
        CaseRefusal last = null;
        for (CaseSummary each : loads.casesOf(from, Integer.MAX_VALUE)) {
            try {
                casework.reassign(each.id(), each.version(), to, staff.nameOf(to), who);
                given++;
            } catch (CaseRefusal refusal) {
                last = refusal;
            }
        }
        return new Given(given, last);
    }
}
