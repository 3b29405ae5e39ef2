package org.handrail.outreach.people;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.AliasAssigned;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.audit.AuditLog;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.storage.CasesFollow;
import org.handrail.outreach.storage.OutreachFacts;
import org.handrail.outreach.teams.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which aliases are one person. Said here alone and published as assignments, which the tracker follows: the facts of an alias
 * are judged with those of the person it is led under. Cases follow at once.
 */
@Service
public class Identity {

    private static final ZoneId NOWHERE = ZoneOffset.UTC;
    private static final int LONGEST_REASON = 400;

    private final JdbcClient database;
    private final PeopleTable people;
    private final CasesFollow cases;
    private final OutreachFacts facts;
    private final Sight sight;
    private final AuditLog audit;
    private final Clock clock;

    Identity(
            JdbcClient database,
            PeopleTable people,
            CasesFollow cases,
            OutreachFacts facts,
            Sight sight,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.cases = cases;
        this.facts = facts;
        this.sight = sight;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says that two aliases are the same person, led under the first from now on.
     *
     * @param why how it is known
     * @return the alias under which they are led
     * @throws CaseRefusal when they are led together already, either is another team's, or it is not said how it is known
     */
    @Transactional
    public PersonAlias link(PersonAlias one, PersonAlias other, @Nullable String why, Who who) {
        oneAfterTheOther();
        PersonAlias to = people.led(one);
        PersonAlias from = people.led(other);
        sight.mustKnow(to, who);
        sight.mustKnow(from, who);
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw new CaseRefusal(
                    Kind.INVALID, "It is not said how you know.", "Write how you know that they are one person.");
        }
        if (to.equals(from)) {
            throw new CaseRefusal(Kind.INVALID, "They are led as one person already.", "Nothing is to be done.");
        }
        List<PersonAlias> aliases = new ArrayList<>(people.others(from));
        aliases.add(from);
        cases.move(from, to);
        assign(aliases, to, who);
        audit.tell(who, Did.LINKED, from, null, "with " + to + ": " + reason);
        audit.tell(who, Did.LINKED, to, null, "with " + from + ": " + reason);
        return to;
    }

    /**
     * Takes back that this alias is the same person as another. Its cases come back when the tracker has judged it apart.
     *
     * @throws CaseRefusal when it is led under no other, or is another team's
     */
    @Transactional
    public void unlink(PersonAlias alias, Who who) {
        oneAfterTheOther();
        PersonAlias led = people.led(alias);
        sight.mustKnow(led, who);
        if (led.equals(alias)) {
            throw new CaseRefusal(Kind.INVALID, "It is led under no other.", "Nothing is to be done.");
        }
        cases.part(alias, led);
        assign(List.of(alias), alias, who);
        audit.tell(who, Did.UNLINKED, alias, null, "from " + led);
        audit.tell(who, Did.UNLINKED, led, null, "from " + alias);
    }

    /** Two links at once, each of whom does not see the other's yet, would lead an alias under one that is led itself. */
    private void oneAfterTheOther() {
        database.sql("select pg_advisory_xact_lock(hashtext('identity'))")
                .query((row, number) -> true)
                .single();
    }

    private void assign(List<PersonAlias> aliases, PersonAlias to, Who who) {
        Instant now = clock.instant();
        for (PersonAlias alias : aliases) {
            long version = database.sql("""
                            insert into alias_assignments (alias, person, version, assigned_by) values (:alias, :to, 1, :by)
                            on conflict (alias) do update set person = excluded.person, assigned_by = excluded.assigned_by,
                              version = alias_assignments.version + 1, assigned_at = clock_timestamp()
                            returning version""")
                    .param("alias", alias.value())
                    .param("to", to.value())
                    .param("by", who.name())
                    .query(Long.class)
                    .single();
            facts.publish(alias, NOWHERE, now, List.of(new AliasAssigned(to, version)));
        }
    }
}
