package org.handrail.outreach.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.audit.AuditLog;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.config.Partners;
import org.handrail.outreach.people.ContactDetails.Identifier;
import org.handrail.outreach.people.PeopleTable.Row;
import org.handrail.outreach.teams.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what a partner hands over about its own people, under their consent, which is kept. What a coordinator wrote stays:
 * an import fills gaps and adds ways to reach somebody, and takes nothing away.
 */
@Service
public class Import {

    private final PeopleTable table;
    private final SealedDetails sealed;
    private final Telling telling;
    private final Consents consents;
    private final Sight sight;
    private final AuditLog audit;
    private final Partners partners;
    private final Clock clock;

    Import(
            PeopleTable table,
            SealedDetails sealed,
            Telling telling,
            Consents consents,
            Sight sight,
            AuditLog audit,
            Partners partners,
            Clock clock) {
        this.table = table;
        this.sealed = sealed;
        this.telling = telling;
        this.consents = consents;
        this.sight = sight;
        this.audit = audit;
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * One person as a partner hands them over.
     *
     * @param consented the last day on which the person's consent to this holds, {@code until revoked}, or null for none
     */
    public record Handed(
            Identifier identifier,
            ContactDetails details,
            Set<String> programs,
            @Nullable String consented) {

        @Override
        public String toString() {
            return "Handed";
        }
    }

    /**
     * Takes in one of them.
     *
     * @param source the partner, by the directory's id
     * @return whether anything of it was new
     * @throws CaseRefusal when the person did not consent, or not any more, is named by another system than the partner's, or is not
     *     this member of staff's to see
     */
    @Transactional
    public boolean take(Handed handed, String source, Who who) {
        mustBeOf(source, handed.identifier());
        LocalDate until = lastDay(handed.consented());
        if (until != null && until.isBefore(todayWhereItLastsLongest())) {
            throw new CaseRefusal(
                    Kind.NOT_PERMITTED,
                    "The person's consent to this has expired.",
                    "Ask the partner for a consent that holds.");
        }
        PersonAlias alias = telling.alias(handed.identifier());
        PersonAlias person = table.led(alias);
        sight.mustKnow(person, who);
        Row row = table.of(List.of(alias.value())).get(alias.value());
        ContactDetails known = row == null ? ContactDetails.EMPTY : sealed.open(row.person(), row.sealed());
        ContactDetails all = together(known, handed);
        if (all.equals(known)) {
            return false;
        }
        telling.write(alias, row == null ? 0 : row.version(), all, handed.programs(), source);
        consents.handedOver(person, until, source);
        audit.tell(who, Did.IMPORTED, person, null, "from " + source);
        return true;
    }

    /** Under another system the row would be about somebody else, or about nobody. */
    private void mustBeOf(String source, Identifier identifier) {
        if (!partners.areKnown()) {
            return;
        }
        String system = partners.identifiersOf(source)
                .orElseThrow(() -> new CaseRefusal(
                        Kind.INVALID, "The directory knows no such partner.", "Send the partner's id as \"source\"."));
        if (!system.equals(identifier.system())) {
            throw new CaseRefusal(
                    Kind.INVALID,
                    "This partner's people are not named by that system.",
                    "Send \"" + system + "\" as the system of its rows.");
        }
    }

    private LocalDate todayWhereItLastsLongest() {
        return clock.instant().atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
    }

    private static @Nullable LocalDate lastDay(@Nullable String consented) {
        if (consented == null || consented.isBlank()) {
            throw new CaseRefusal(
                    Kind.NOT_PERMITTED,
                    "It is not said that the person consented to this.",
                    "Say until when the consent holds, as a day or as \"until revoked\".");
        }
        if (consented.strip().equals("until revoked")) {
            return null;
        }
        try {
            return LocalDate.parse(consented.strip());
        } catch (java.time.DateTimeException none) {
            throw new CaseRefusal(Kind.INVALID, "The consent's last day is no day.", "Write it as 2027-03-02.");
        }
    }

    private static ContactDetails together(ContactDetails known, Handed handed) {
        ContactDetails told = handed.details();
        return new ContactDetails(
                or(known.given(), told.given()),
                or(known.family(), told.family()),
                or(known.preferred(), told.preferred()),
                or(known.born(), told.born()),
                both(known.phones(), told.phones()),
                both(known.emails(), told.emails()),
                or(known.address(), told.address()),
                both(known.contacts(), told.contacts()),
                or(known.emergencyPlan(), told.emergencyPlan()),
                both(both(known.identifiers(), List.of(handed.identifier())), told.identifiers()));
    }

    private static <T> @Nullable T or(@Nullable T known, @Nullable T told) {
        return known == null ? told : known;
    }

    private static <T> List<T> both(List<T> known, List<T> told) {
        Set<T> all = new LinkedHashSet<>(known);
        all.addAll(told);
        return new ArrayList<>(all);
    }

    /**
     * A row of a table with these columns: system, identifier, given, family, preferred, born, phone, email, address,
     * contact_name, contact_relation, contact_phone, emergency_plan, programs (divided by blanks), consented.
     *
     * @throws CaseRefusal when something in it makes no sense
     */
    public static Handed handed(Map<String, String> row) {
        String born = row.getOrDefault("born", "").strip();
        String contact = row.getOrDefault("contact_name", "").strip();
        String phone = row.getOrDefault("phone", "").strip();
        try {
            return new Handed(
                    new Identifier(row.getOrDefault("system", ""), row.getOrDefault("identifier", "")),
                    new ContactDetails(
                            row.get("given"),
                            row.get("family"),
                            row.get("preferred"),
                            born.isEmpty() ? null : LocalDate.parse(born),
                            phone.isEmpty()
                                    ? List.of()
                                    : List.of(new ContactDetails.Phone(phone, ContactDetails.Phone.Line.OTHER, null)),
                            List.of(row.getOrDefault("email", "")),
                            row.get("address"),
                            contact.isEmpty()
                                    ? List.of()
                                    : List.of(new ContactDetails.ContactPerson(
                                            contact, row.get("contact_relation"), row.get("contact_phone"), false)),
                            row.get("emergency_plan"),
                            List.of()),
                    programs(row.getOrDefault("programs", "")),
                    row.get("consented"));
        } catch (java.time.DateTimeException none) {
            throw new CaseRefusal(Kind.INVALID, "The day of birth is no day.", "Write it as 1984-03-02.");
        }
    }

    private static Set<String> programs(String text) {
        Set<String> programs = new LinkedHashSet<>(List.of(text.strip().split("\\s+", -1)));
        programs.remove("");
        return programs;
    }
}
