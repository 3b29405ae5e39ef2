package org.handrail.outreach.teams;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see whom; the only place that says so. Supervisors see everybody. A coordinator sees the people of their teams, those
 * who are in no team's programs, those whose case they own or cover, and those they gave a reason for, for a while. Managers
 * see every case, by pseudonym, and no person's details.
 */
@Component
public class Sight {

    /** Of these people the ones that are this coordinator's to see; details of linked aliases count for the person. */
    private static final String OF_PEOPLE = """
            select t.person from unnest(:people::uuid[]) as t(person)
            left join lateral (
              select coalesce(bool_or(k.programs && :own::text[]), false) as ours,
                coalesce(bool_or(k.programs && :taken::text[]), false) as anyones,
                coalesce(bool_or(k.owner = :who or k.covered_by = :who), false) as mine
              from (
                select c.hangs_on as programs, c.owner, c.covered_by from cases c where c.person = t.person
                union all
                select d.programs, null, null from contact_details d where d.person = t.person
                union all
                select d.programs, null, null from alias_assignments a
                  join contact_details d on d.person = a.alias where a.person = t.person) k) s on true
            where s.ours or s.mine or not s.anyones
              or exists (select from break_glass g where g.person = t.person and g.who_id = :who and g.until > now())""";

    private final JdbcClient database;
    private final Teams teams;

    Sight(JdbcClient database, Teams teams) {
        this.database = database;
        this.teams = teams;
    }

    /** What part of all cases they may see. */
    public Scope of(Who who) {
        boolean limited =
                who.isCoordinator() && !who.isSupervisor() && !teams.teams().isEmpty();
        return new Scope(!limited, who.id(), teams.programsOf(who.id()), teams.programs());
    }

    /** Of these people those they may see. */
    public Set<PersonAlias> among(Collection<PersonAlias> people, Who who) {
        Scope scope = of(who);
        if (scope.everything() || people.isEmpty()) {
            return Set.copyOf(people);
        }
        Set<PersonAlias> seen = new HashSet<>();
        Map<String, Object> values = new HashMap<>();
        values.put("people", people.stream().map(PersonAlias::value).toArray(UUID[]::new));
        values.put("own", scope.own().toArray(String[]::new));
        values.put("taken", scope.taken().toArray(String[]::new));
        values.put("who", scope.whoId());
        database.sql(OF_PEOPLE).params(values).query(row -> {
            seen.add(new PersonAlias(row.getObject("person", UUID.class)));
        });
        return seen;
    }

    /** Whether a program's people are theirs to see, of whom nothing else is known. */
    public boolean isTheirs(String program, Who who) {
        Scope scope = of(who);
        return scope.everything()
                || scope.own().contains(program)
                || !scope.taken().contains(program);
    }

    /** Whether they may see this person's cases. */
    public boolean maySee(PersonAlias person, Who who) {
        return among(List.of(person), who).contains(person);
    }

    /** Whether they may see names and contact details at all. */
    public boolean mayKnowNames(Who who) {
        return who.mayWork();
    }

    /**
     * Lets nobody see the contact details of somebody else's people.
     *
     * @throws CaseRefusal when they may not
     */
    public void mustKnow(PersonAlias person, Who who) {
        if (!mayKnowNames(who)) {
            throw new CaseRefusal(
                    Kind.NOT_YOURS,
                    "Names and contact details are for coordinators and supervisors.",
                    "Ask one of them.");
        }
        mustSee(person, who);
    }

    /**
     * Lets nobody see the cases of somebody else's people.
     *
     * @throws CaseRefusal when they may not
     */
    public void mustSee(PersonAlias person, Who who) {
        if (!maySee(person, who)) {
            throw new CaseRefusal(
                    Kind.NOT_YOURS,
                    "This person is another team's.",
                    "If you must see them now, open them with a reason; a supervisor will look at it.");
        }
    }

    /**
     * Whose case this is, for those who may see it.
     *
     * @throws CaseRefusal when there is no such case, or they may not see it
     */
    public PersonAlias mustSee(CaseId theCase, Who who) {
        PersonAlias person = database.sql("select person from cases where id = :id")
                .param("id", theCase.value())
                .query((row, number) -> new PersonAlias(row.getObject("person", UUID.class)))
                .optional()
                .orElseThrow(() -> new CaseRefusal(
                        Kind.UNKNOWN, "There is no such case.", "Go back to the list and open it from there."));
        mustSee(person, who);
        return person;
    }
}
