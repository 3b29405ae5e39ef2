package org.handrail.outreach.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.handrail.journal.Pseudonyms;
import org.handrail.outreach.audit.AuditLog;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.cases.WishesTold;
import org.handrail.outreach.people.ContactDetails.Identifier;
import org.handrail.outreach.storage.PersonWishes;
import org.handrail.outreach.teams.Sight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down who people are and how to reach them. Everyone says which version they have seen. */
@Service
public class Telling {

    private final PeopleTable table;
    private final PeopleKeys keys;
    private final SealedDetails sealed;
    private final Pseudonyms pseudonyms;
    private final PersonWishes wishes;
    private final Sight sight;
    private final AuditLog audit;

    Telling(
            PeopleTable table,
            PeopleKeys keys,
            SealedDetails sealed,
            Pseudonyms pseudonyms,
            PersonWishes wishes,
            Sight sight,
            AuditLog audit) {
        this.table = table;
        this.keys = keys;
        this.sealed = sealed;
        this.pseudonyms = pseudonyms;
        this.wishes = wishes;
        this.sight = sight;
        this.audit = audit;
    }

    /** The alias under which posts name this person: the same keyed hash as the intakes make. */
    public PersonAlias alias(Identifier identifier) {
        return new PersonAlias(pseudonyms.of(PersonAlias.class, identifier.system(), identifier.value()));
    }

    /**
     * Takes down details in place of those that were seen.
     *
     * @param asked any alias of the person
     * @param seen the version they rest on, 0 for the first
     * @param programs which know the person, beside those known already; by these a team has them who have no case
     * @throws CaseRefusal when they have changed since, or the person is another team's
     */
    @Transactional
    public void details(PersonAlias asked, long seen, ContactDetails details, Set<String> programs, Who who) {
        PersonAlias person = table.led(asked);
        sight.mustKnow(person, who);
        write(person, seen, details, programs, who.name());
        audit.tell(who, Did.CHANGED_DETAILS, person, null, null);
    }

    void write(PersonAlias person, long seen, ContactDetails details, Set<String> programs, String by) {
        List<UUID> hashes = SearchTerms.of(details).stream().map(keys::kept).toList();
        byte[] bytes = sealed.seal(person.value(), details);
        if (!table.put(person.value(), seen, keys.current(), bytes, programs, by, hashes)) {
            throw new CaseRefusal(
                    Kind.CHANGED,
                    "The contact details have changed since you opened them.",
                    "Nothing was saved. Look at what is new, then try again.");
        }
    }

    /**
     * Takes down what a person asked for and agreed to.
     *
     * @throws CaseRefusal when the person is another team's
     */
    @Transactional
    public void wishes(PersonAlias asked, WishesTold told, Who who) {
        PersonAlias person = table.led(asked);
        sight.mustKnow(person, who);
        wishes.tell(person, told, who);
        audit.tell(who, Did.CHANGED_WISHES, person, null, null);
    }
}
