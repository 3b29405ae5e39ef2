package org.handrail.outreach.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.events.AttemptLogged;
import org.handrail.events.CareEvent;
import org.handrail.events.CaseAssigned;
import org.handrail.events.EvidenceRecorded;
import org.handrail.events.HospitalAdmitted;
import org.handrail.events.Incarcerated;
import org.handrail.events.LostToFollowUp;
import org.handrail.events.OutreachDeclined;
import org.handrail.events.PersonDied;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.EvidenceKind;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.journal.Draft;
import org.handrail.journal.Journal;
import org.handrail.journal.Outcome;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.EvidenceFound;
import org.springframework.stereotype.Component;

/** Publishes what coordinators did and learnt as facts: a contact made is evidence like any other. Notes stay here. */
@Component
class OutreachFacts {

    private static final PartnerId OURSELVES = new PartnerId("outreach");

    private final Journal journal;
    private final Clock clock;

    OutreachFacts(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** In the caller's transaction: the attempt is published, with what was learnt by it, if and only if it is recorded. */
    void attempted(CaseHead head, Attempt attempt) {
        Instant made = attempt.at() == null ? clock.instant() : attempt.at();
        List<CareEvent> events = new ArrayList<>();
        events.add(new AttemptLogged(head.id(), attempt.channel(), attempt.outcome()));
        events.addAll(learntBy(head, attempt));
        publish(head, made, events);
    }

    /** Likewise. */
    void evidence(CaseHead head, EvidenceFound found) {
        publish(
                head,
                found.at(),
                List.of(new EvidenceRecorded(head.id(), found.kind(), found.other(), found.program())));
    }

    /** Likewise; who, stays here. */
    void assigned(CaseHead head) {
        publish(head, clock.instant(), List.of(new CaseAssigned(head.id())));
    }

    /** Likewise. */
    void lost(CaseHead head) {
        publish(head, clock.instant(), List.of(new LostToFollowUp(head.id())));
    }

    private static List<CareEvent> learntBy(CaseHead head, Attempt attempt) {
        return switch (attempt.outcome()) {
            case DIED -> List.of(new PersonDied(null));
            case INCARCERATED -> List.of(new Incarcerated(null));
            case IN_HOSPITAL -> List.of(new HospitalAdmitted(null));
            case IN_OTHER_CARE -> List.of(new EvidenceRecorded(head.id(), EvidenceKind.SERVICE, null, null));
            case REACHED_DECLINED -> List.of(new OutreachDeclined(head.id()));
            case REACHED_AGREED, REACHED_CALL_LATER, NO_ANSWER, WRONG_NUMBER, LEFT_MESSAGE, COLLATERAL_REACHED ->
                List.of();
            case VISIT_MADE, MOVED -> List.of();
        };
    }

    private void publish(CaseHead head, Instant at, List<CareEvent> events) {
        Instant time = at.truncatedTo(ChronoUnit.MICROS);
        List<Draft> drafts = events.stream()
                .map(event -> new Draft(
                        new FactId(UUID.randomUUID()),
                        OURSELVES,
                        head.person(),
                        new CareTime.Moment(time),
                        head.zone(),
                        event,
                        null))
                .toList();
        List<Outcome> outcomes = journal.append(drafts).outcomes();
        if (!outcomes.stream().allMatch(Outcome.ACCEPTED::equals)) {
            throw new IllegalStateException("a new fact was not accepted");
        }
    }
}
