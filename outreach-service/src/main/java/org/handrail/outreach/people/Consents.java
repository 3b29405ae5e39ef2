package org.handrail.outreach.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.events.ConsentGiven;
import org.handrail.events.ConsentRevoked;
import org.handrail.events.terms.ConsentContent;
import org.handrail.events.terms.ConsentId;
import org.handrail.events.terms.ConsentPurpose;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.RecipientKind;
import org.handrail.outreach.audit.AuditLog;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.people.Consent.Recipient;
import org.handrail.outreach.storage.OutreachFacts;
import org.handrail.outreach.storage.PersonWishes;
import org.handrail.outreach.teams.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consents told to the desk or posted by partners, and what is told under them: decided when it is told, and logged each time. */
@Service
public class Consents {

    /** Stands with everything that is told under a consent (42 CFR 2.32). */
    public static final String NOTICE = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

    private final ConsentTable table;
    private final PeopleTable people;
    private final PostedConsents posted;
    private final PersonWishes wishes;
    private final OutreachFacts facts;
    private final Sight sight;
    private final AuditLog audit;
    private final Clock clock;

    Consents(
            ConsentTable table,
            PeopleTable people,
            PostedConsents posted,
            PersonWishes wishes,
            OutreachFacts facts,
            Sight sight,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.posted = posted;
        this.wishes = wishes;
        this.facts = facts;
        this.sight = sight;
        this.audit = audit;
        this.clock = clock;
    }

    /** What they agreed to, as whoever asks for nothing else sees it: that they did is written down first. */
    public List<Consent> look(PersonAlias asked, Who who) {
        PersonAlias person = people.led(asked);
        sight.mustKnow(person, who);
        audit.tell(who, Did.SAW_PERSON, person, null, "consents");
        return all(person);
    }

    /** The same for a page that shows the person, and was written down with it. */
    public List<Consent> of(PersonAlias asked, Who who) {
        PersonAlias person = people.led(asked);
        sight.mustKnow(person, who);
        return all(person);
    }

    /**
     * Writes down that the person agreed, and publishes it as a fact.
     *
     * @return its id
     * @throws CaseRefusal when it names nobody or nothing, or the person is another team's
     */
    @Transactional
    public UUID give(
            PersonAlias asked,
            Recipient recipient,
            Set<ConsentContent> content,
            ConsentPurpose purpose,
            @Nullable LocalDate expires,
            Who who) {
        PersonAlias person = people.led(asked);
        sight.mustKnow(person, who);
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        ConsentGiven given = event(id, recipient, content, purpose, expires);
        table.keep(person, consent(id, recipient, content, purpose, expires, who.name()));
        facts.publish(person, zone(person), now, List.of(given));
        audit.tell(who, Did.CONSENT_TOLD, person, null, "for " + recipient.words());
        return id;
    }

    /** In the caller's transaction: that the person agreed to being handed over, as a partner says. */
    void handedOver(PersonAlias person, @Nullable LocalDate expires, String partner) {
        Recipient desk = new Recipient(null, RecipientKind.OTHER);
        Set<ConsentContent> content = Set.of(ConsentContent.CONTACT);
        table.keep(
                person, consent(UUID.randomUUID(), desk, content, ConsentPurpose.CARE_COORDINATION, expires, partner));
    }

    private Consent consent(
            UUID id,
            Recipient recipient,
            Set<ConsentContent> content,
            ConsentPurpose purpose,
            @Nullable LocalDate expires,
            String by) {
        String program = recipient.program();
        RecipientKind kind = recipient.kind();
        return new Consent(
                id,
                program == null ? Set.of() : Set.of(program),
                kind == null ? Set.of() : Set.of(kind),
                content,
                purpose,
                clock.instant(),
                expires,
                null,
                by);
    }

    /**
     * Writes down that the person took it back; from now on nothing is told under it.
     *
     * @throws CaseRefusal when there is no such consent, or the person is another team's
     */
    @Transactional
    public void revoke(PersonAlias asked, UUID consent, Who who) {
        PersonAlias person = people.led(asked);
        sight.mustKnow(person, who);
        Instant now = clock.instant();
        List<PersonAlias> aliases = aliases(person);
        if (!table.revoke(aliases, consent, now)) {
            table.keep(person, stillPosted(person, consent));
            table.revoke(aliases, consent, now);
        }
        facts.publish(person, zone(person), now, List.of(new ConsentRevoked(new ConsentId(consent), null)));
        audit.tell(who, Did.CONSENT_REVOKED, person, null, null);
    }

    /**
     * Decides whether something may be told to somebody now, and writes down that it was, or that it was refused.
     *
     * @return the notice that goes with it
     * @throws CaseRefusal when no consent covers it, or the person is another team's
     */
    @Transactional(noRollbackFor = CaseRefusal.class)
    public String disclose(PersonAlias asked, Recipient recipient, ConsentContent what, Who who) {
        PersonAlias person = people.led(asked);
        sight.mustKnow(person, who);
        Instant now = clock.instant();
        ZoneId zone = zone(person);
        String told = what.name().toLowerCase(java.util.Locale.ROOT) + " to " + recipient.words();
        if (all(person).stream().noneMatch(consent -> consent.covers(recipient, what, now, zone))) {
            audit.flag(who, Did.DISCLOSURE_REFUSED, person, null, told);
            throw new CaseRefusal(
                    Kind.NOT_PERMITTED,
                    "No consent of this person covers that now.",
                    "Tell nothing. Ask the person for a consent that names whom and what, and write it down.");
        }
        audit.tell(who, Did.DISCLOSED, person, null, told);
        return NOTICE;
    }

    private ZoneId zone(PersonAlias person) {
        var told = wishes.of(person);
        return told == null ? ZoneOffset.UTC : told.zone();
    }

    private static ConsentGiven event(
            UUID id,
            Recipient recipient,
            Set<ConsentContent> content,
            ConsentPurpose purpose,
            @Nullable LocalDate expires) {
        try {
            return new ConsentGiven(
                    new ConsentId(id),
                    null,
                    recipient.program() == null ? Set.of() : Set.of(new ProgramId(recipient.program())),
                    recipient.kind() == null ? Set.of() : Set.of(recipient.kind()),
                    purpose,
                    purpose == ConsentPurpose.OTHER ? new OtherText("see the signed consent") : null,
                    content,
                    expires);
        } catch (InvalidValue invalid) {
            throw new CaseRefusal(
                    Kind.INVALID, "This is no consent: " + invalid.getMessage(), "Say to whom, and what may be told.");
        }
    }

    /** One that a partner posted, and that the person now takes back here. */
    private Consent stillPosted(PersonAlias person, UUID consent) {
        return all(person).stream()
                .filter(each -> each.id().equals(consent) && each.revokedAt() == null)
                .findFirst()
                .orElseThrow(() -> new CaseRefusal(
                        Kind.UNKNOWN_PERSON, "There is no such consent that holds.", "Look at the person's page."));
    }

    private List<PersonAlias> aliases(PersonAlias person) {
        List<PersonAlias> aliases = new ArrayList<>(people.others(person));
        aliases.add(person);
        return aliases;
    }

    /** What was told here, and what partners posted and nobody said more of here. */
    private List<Consent> all(PersonAlias person) {
        List<PersonAlias> aliases = aliases(person);
        List<Consent> told = table.of(aliases);
        Set<UUID> known = told.stream().map(Consent::id).collect(Collectors.toSet());
        return Stream.concat(told.stream(), posted.of(aliases).stream().filter(each -> !known.contains(each.id())))
                .toList();
    }
}
