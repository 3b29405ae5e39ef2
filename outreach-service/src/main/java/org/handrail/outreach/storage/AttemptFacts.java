package org.handrail.outreach.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.handrail.events.AttemptLogged;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.journal.Draft;
import org.handrail.journal.Journal;
import org.handrail.journal.Outcome;
import org.handrail.outreach.cases.Attempt;
import org.springframework.stereotype.Component;

/** Publishes attempts as facts: a contact made is evidence like any other. The note stays here. */
@Component
class AttemptFacts {

    private static final PartnerId OURSELVES = new PartnerId("outreach");

    private final Journal journal;
    private final Clock clock;

    AttemptFacts(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** In the caller's transaction: the attempt is published if and only if it is recorded. */
    void publish(CaseHead head, Attempt attempt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Draft fact = new Draft(
                new FactId(UUID.randomUUID()),
                OURSELVES,
                head.person(),
                new CareTime.Moment(now),
                head.zone(),
                new AttemptLogged(head.id(), attempt.channel(), attempt.outcome()),
                null);
        List<Outcome> outcomes = journal.append(List.of(fact)).outcomes();
        if (!outcomes.equals(List.of(Outcome.ACCEPTED))) {
            throw new IllegalStateException("a new fact was not accepted");
        }
    }
}
