package org.handrail.outreach.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.audit.AuditLog;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.teams.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a person of another team for a while, with a reason that a supervisor reads (42 CFR 2.51 wants a record of it). */
@Service
public class BreakGlass {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1_000;

    private final JdbcClient database;
    private final PeopleTable people;
    private final Sight sight;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration lasts;

    BreakGlass(
            JdbcClient database,
            PeopleTable people,
            Sight sight,
            AuditLog audit,
            Clock clock,
            @Value("${handrail.desk.break-glass-lasts:1h}") Duration lasts) {
        this.database = database;
        this.people = people;
        this.sight = sight;
        this.audit = audit;
        this.clock = clock;
        this.lasts = lasts;
    }

    /**
     * Opens the person of this case to this member of staff.
     *
     * @return until when
     * @throws CaseRefusal when there is no such case, no reason is given, or names are not for them at all
     */
    @Transactional
    public Instant open(CaseId theCase, @Nullable String reason, Who who) {
        PersonAlias person = database.sql("select person from cases where id = :id")
                .param("id", theCase.value())
                .query((row, number) -> new PersonAlias(row.getObject("person", UUID.class)))
                .optional()
                .orElseThrow(() -> new CaseRefusal(Kind.UNKNOWN, "There is no such case.", "Go back to the list."));
        return open(person, reason, who);
    }

    /**
     * Opens the person to this member of staff.
     *
     * @return until when
     * @throws CaseRefusal when no reason is given, or names are not for them at all
     */
    @Transactional
    public Instant open(PersonAlias asked, @Nullable String reason, Who who) {
        if (!sight.mayKnowNames(who)) {
            throw new CaseRefusal(Kind.NOT_YOURS, "Names are for coordinators and supervisors.", "Ask one of them.");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw new CaseRefusal(
                    Kind.INVALID,
                    "The reason is missing, or says too little.",
                    "Write in a sentence why you must see this person now.");
        }
        PersonAlias person = people.led(asked);
        Instant until = clock.instant().plus(lasts);
        database.sql("""
                        insert into break_glass (person, who_id, until) values (:person, :who, :until)
                        on conflict (person, who_id) do update set until = excluded.until""")
                .param("person", person.value())
                .param("who", who.id())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        audit.flag(who, Did.BROKE_GLASS, person, null, why);
        return until;
    }
}
