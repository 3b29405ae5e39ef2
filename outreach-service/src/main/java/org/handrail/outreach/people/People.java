package org.handrail.outreach.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.audit.AuditLog;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.people.Found.Hit;
import org.handrail.outreach.people.PeopleTable.Row;
import org.handrail.outreach.storage.CaseDetail;
import org.handrail.outreach.storage.PersonWishes;
import org.handrail.outreach.teams.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** People, for those who may see them. There is no way in that is not written down in the audit log first. */
@Service
public class People {

    private static final int SHOWN = 50;

    /** More than this many fit, and the searcher has to say more; sorting and showing them would help nobody. */
    private static final int LOOKED_AT = 1_000;

    private final PeopleTable table;
    private final PeopleKeys keys;
    private final SealedDetails sealed;
    private final PersonWishes wishes;
    private final Sight sight;
    private final AuditLog audit;

    People(PeopleTable table, PeopleKeys keys, SealedDetails sealed, PersonWishes wishes, Sight sight, AuditLog audit) {
        this.table = table;
        this.keys = keys;
        this.sealed = sealed;
        this.wishes = wishes;
        this.sight = sight;
        this.audit = audit;
    }

    /**
     * What is known of a person; empty details where nothing is.
     *
     * @param asked any alias of theirs
     * @param did as what it is written down
     * @param theCase for which case they are looked at, or null
     * @throws CaseRefusal when the person is another team's, or names are not for this member of staff
     */
    public Person see(PersonAlias asked, Who who, Did did, @Nullable CaseId theCase) {
        PersonAlias person = table.led(asked);
        sight.mustKnow(person, who);
        audit.tell(who, did, person, theCase, null);
        return known(person);
    }

    /** Whose case it is that {@code CaseDetails.onItsPage} gave them; that they are shown, too, was written down with it. */
    public Person ofCase(CaseDetail shown, Who who) {
        PersonAlias person = table.led(shown.summary().person());
        sight.mustKnow(person, who);
        return known(person);
    }

    private Person known(PersonAlias person) {
        List<PersonAlias> others = table.others(person);
        List<UUID> all = new ArrayList<>(others.stream().map(PersonAlias::value).toList());
        all.add(person.value());
        Map<UUID, Row> rows = table.of(all);
        Row row = rows.get(person.value());
        return new Person(
                person,
                opened(row),
                row == null ? 0 : row.version(),
                row == null ? null : row.toldAt(),
                row == null ? null : row.toldBy(),
                wishes.of(person),
                others.stream()
                        .map(alias -> new Person.Linked(alias, opened(rows.get(alias.value()))))
                        .toList());
    }

    /**
     * Whom what was typed fits: every word, be it part of a name, a telephone number, an e-mail address, a day of birth or an
     * identifier.
     *
     * @throws CaseRefusal when nothing was typed, or names are not for this member of staff
     */
    public Found find(String typed, Who who) {
        if (!sight.mayKnowNames(who)) {
            throw new CaseRefusal(Kind.NOT_YOURS, "Names are for coordinators and supervisors.", "Ask one of them.");
        }
        List<List<UUID>> words = SearchTerms.asked(typed).stream()
                .map(word ->
                        word.stream().flatMap(term -> keys.asked(term).stream()).toList())
                .toList();
        if (words.isEmpty() || words.size() > SHOWN) {
            throw new CaseRefusal(
                    Kind.INVALID,
                    "It is not said whom to look for.",
                    "Type whole parts of a name, a telephone number, a day of birth or an identifier.");
        }
        List<PersonAlias> all = table.find(words, LOOKED_AT + 1);
        Set<PersonAlias> seen = sight.among(all, who);
        List<PersonAlias> shown =
                all.stream().filter(seen::contains).limit(SHOWN).toList();
        List<Hit> hits = hits(shown);
        List<PersonAlias> elsewhere = all.stream()
                .filter(person -> !seen.contains(person))
                .limit(SHOWN)
                .toList();
        audit.tell(who, Did.FOUND, hits.stream().map(Hit::alias).toList(), null);
        // that somebody of this name is another team's is told, too
        audit.tell(who, Did.FOUND, elsewhere, "another team's");
        return new Found(hits, seen.size() > SHOWN || all.size() > LOOKED_AT, elsewhere);
    }

    /** Of a person whose own record is empty, what is known under another alias. */
    private List<Hit> hits(List<PersonAlias> people) {
        Map<PersonAlias, ContactDetails> details = new LinkedHashMap<>();
        Map<UUID, Row> rows = table.of(people.stream().map(PersonAlias::value).toList());
        for (PersonAlias person : people) {
            Row row = rows.get(person.value());
            details.put(person, row == null ? ofAnother(person) : opened(row));
        }
        return details.entrySet().stream()
                .map(each -> new Hit(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Hit hit) -> sorted(hit.details().family()))
                        .thenComparing(hit -> sorted(hit.details().given())))
                .toList();
    }

    private ContactDetails ofAnother(PersonAlias person) {
        List<UUID> others =
                table.others(person).stream().map(PersonAlias::value).toList();
        return opened(table.of(others).values().stream().findFirst().orElse(null));
    }

    private ContactDetails opened(@Nullable Row row) {
        return row == null ? ContactDetails.EMPTY : sealed.open(row.person(), row.sealed());
    }

    private static String sorted(@Nullable String name) {
        return name == null ? "" : name;
    }
}
