package org.handrail.outreach.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.outreach.protocol.Happening.Attempted;
import org.handrail.outreach.protocol.Happening.Closed;
import org.handrail.outreach.protocol.Happening.DetailsCorrected;
import org.handrail.outreach.protocol.Happening.Reopened;

/**
 * What is known of one case.
 *
 * @param opened when the desk had it
 * @param severity as it is now: of the gravest finding that needs work
 * @param happenings in the order in which they happened
 * @param otherContacts when the person was contacted for another case: the cap is theirs, not the case's
 */
public record CaseHistory(Instant opened, Severity severity, List<Happening> happenings, List<Instant> otherContacts) {

    public CaseHistory {
        happenings = List.copyOf(happenings);
        otherContacts = List.copyOf(otherContacts);
    }

    /** The same with one thing more that happened. */
    public CaseHistory and(Happening happening) {
        List<Happening> more = new ArrayList<>(happenings);
        more.add(happening);
        return new CaseHistory(opened, severity, more, otherContacts);
    }

    /** When the present spell of work began: the case opened, or was opened again. */
    public Instant begun() {
        Instant begun = opened;
        for (Happening each : happenings) {
            if (each instanceof Reopened reopened) {
                begun = reopened.at();
            }
        }
        return begun;
    }

    /** All attempts, of earlier spells too, in the order in which they were made: some are written down late. */
    public List<Attempted> allAttempts() {
        return happenings.stream()
                .filter(Attempted.class::isInstance)
                .map(Attempted.class::cast)
                .sorted(Comparator.comparing(Attempted::at))
                .toList();
    }

    /** The attempts of the present spell of work. */
    public List<Attempted> attempts() {
        Instant begun = begun();
        return allAttempts().stream().filter(each -> !each.at().isBefore(begun)).toList();
    }

    /** Whether a number was found wrong, and none put right since. */
    public boolean isNumberWrong() {
        boolean wrong = false;
        for (Happening each : happenings) {
            if (each instanceof DetailsCorrected) {
                wrong = false;
            } else if (each instanceof Attempted tried && tried.outcome() == AttemptOutcome.WRONG_NUMBER) {
                wrong = true;
            }
        }
        return wrong;
    }

    /** Whether a text failed in this spell of work and the number was not put right since: then people go on. */
    public boolean isTextFailed() {
        boolean failed = false;
        for (Happening each : happenings) {
            if (each instanceof Happening.TextFailed) {
                failed = true;
            } else if (each instanceof DetailsCorrected || each instanceof Reopened) {
                failed = false;
            }
        }
        return failed;
    }

    /** Since when the person is looked for: the case opened, or they were heard of again after they had been given up. */
    public Instant sought() {
        Instant sought = opened;
        for (Happening each : happenings) {
            if (each instanceof Reopened reopened && reopened.heard()) {
                sought = reopened.at();
            }
        }
        return sought;
    }

    /** The attempts made since then: what must have been tried before the person may be given up is counted among these. */
    public List<Attempted> attemptsSought() {
        Instant sought = sought();
        return allAttempts().stream()
                .filter(each -> !each.at().isBefore(sought))
                .toList();
    }

    /** When the person was given up since then: the first time first. */
    public List<Instant> givenUp() {
        List<Instant> givenUp = new ArrayList<>();
        for (Happening each : happenings) {
            if (each instanceof Closed closed && closed.asLost()) {
                givenUp.add(closed.at());
            } else if (each instanceof Reopened reopened && reopened.heard()) {
                givenUp.clear();
            }
        }
        return givenUp;
    }
}
