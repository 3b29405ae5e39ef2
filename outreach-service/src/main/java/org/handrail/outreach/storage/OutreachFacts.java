package org.handrail.outreach.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.AttemptLogged;
import org.handrail.events.CareEvent;
import org.handrail.events.CaseAssigned;
import org.handrail.events.CaseReopened;
import org.handrail.events.EvidenceRecorded;
import org.handrail.events.HospitalAdmitted;
import org.handrail.events.Incarcerated;
import org.handrail.events.LostToFollowUp;
import org.handrail.events.OutreachDeclined;
import org.handrail.events.PersonDied;
import org.handrail.events.ReEngaged;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.EvidenceKind;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.journal.Draft;
import org.handrail.journal.Journal;
import org.handrail.journal.Outcome;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.EvidenceFound;
import org.springframework.stereotype.Component;

/** Publishes what coordinators did and learnt as facts: a contact made is evidence like any other. Notes stay here. */
@Component
public class OutreachFacts {

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
    void reopened(CaseHead head) {
        publish(head, clock.instant(), List.of(new CaseReopened(head.id())));
    }

    /**
     * Likewise: what the reason for closing says, unless an attempt said it before.
     *
     * @param told the outcomes of the attempts that were made
     */
    void closed(CaseHead head, CloseReason reason, Set<AttemptOutcome> told) {
        publish(head, clock.instant(), saidBy(head, reason, told));
    }

    private static List<CareEvent> saidBy(CaseHead head, CloseReason reason, Set<AttemptOutcome> told) {
        return switch (reason) {
            case LOST_TO_FOLLOW_UP -> List.of(new LostToFollowUp(head.id()));
            case DIED -> unless(told, AttemptOutcome.DIED, new PersonDied(null));
            case INCARCERATED -> unless(told, AttemptOutcome.INCARCERATED, new Incarcerated(null));
            case IN_HOSPITAL -> unless(told, AttemptOutcome.IN_HOSPITAL, new HospitalAdmitted(null));
            case IN_OTHER_CARE ->
                unless(
                        told,
                        AttemptOutcome.IN_OTHER_CARE,
                        new EvidenceRecorded(head.id(), EvidenceKind.SERVICE, null, null));
            case DECLINED -> unless(told, AttemptOutcome.REACHED_DECLINED, new OutreachDeclined(head.id()));
            case BACK_IN_CARE -> List.of(new ReEngaged(head.id()));
            case RECOVERED, EXCUSED, UNFOUNDED, MERGED, ERASED, MOVED, REPORTED_IN_ERROR, OTHER -> List.of();
        };
    }

    private static List<CareEvent> unless(Set<AttemptOutcome> told, AttemptOutcome already, CareEvent event) {
        return told.contains(already) ? List.of() : List.of(event);
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

    /** Likewise, whatever it is. */
    void publish(CaseHead head, Instant at, List<CareEvent> events) {
        publish(head.person(), head.zone(), at, events);
    }

    /** Likewise, of a person who need not have a case. */
    public void publish(PersonAlias person, ZoneId zone, Instant at, List<? extends CareEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Instant time = at.truncatedTo(ChronoUnit.MICROS);
        List<Draft> drafts = events.stream()
                .map(event -> new Draft(
                        new FactId(UUID.randomUUID()), OURSELVES, person, new CareTime.Moment(time), zone, event, null))
                .toList();
        List<Outcome> outcomes = journal.append(drafts).outcomes();
        if (!outcomes.stream().allMatch(Outcome.ACCEPTED::equals)) {
            throw new IllegalStateException("a new fact was not accepted");
        }
    }
}
