package org.handrail.outreach.protocol;

/** All that the next step of one case rests on, but for the time. */
public record Matter(CaseHistory history, Protocol protocol, Wishes wishes, TeamCalendar team) {

    Matter and(Happening happening) {
        return new Matter(history.and(happening), protocol, wishes, team);
    }

    Protocol.Ladder ladder() {
        return protocol.ladder(history.severity());
    }
}
