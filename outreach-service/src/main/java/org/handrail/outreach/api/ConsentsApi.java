package org.handrail.outreach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.events.terms.ConsentContent;
import org.handrail.events.terms.ConsentPurpose;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.RecipientKind;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.people.Consent;
import org.handrail.outreach.people.Consent.Recipient;
import org.handrail.outreach.people.Consents;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people agreed may be told to whom, and what is told. */
@RestController
@RequestMapping("/v1/people/{person}")
class ConsentsApi {

    private final Consents consents;

    ConsentsApi(Consents consents) {
        this.consents = consents;
    }

    @GetMapping("/consents")
    List<ConsentJson> all(@PathVariable UUID person, Who who) {
        return consents.look(new PersonAlias(person), who).stream()
                .map(ConsentJson::of)
                .toList();
    }

    @PostMapping("/consents")
    List<ConsentJson> give(@PathVariable UUID person, @RequestBody GivenJson given, Who who) {
        ConsentPurpose purpose =
                Spelling.read(ConsentPurpose.class, "purpose", WorkJson.said(given.purpose(), "purpose"));
        consents.give(
                new PersonAlias(person), given.to().recipient(), given.whatMayBeTold(), purpose, given.expires(), who);
        return all(person, who);
    }

    @PostMapping("/consents/{consent}/revoke")
    List<ConsentJson> revoke(@PathVariable UUID person, @PathVariable UUID consent, Who who) {
        consents.revoke(new PersonAlias(person), consent, who);
        return all(person, who);
    }

    /** Asks whether something may be told now, and writes down that it is. */
    @PostMapping("/disclosures")
    DisclosedJson disclose(@PathVariable UUID person, @RequestBody DiscloseJson what, Who who) {
        ConsentContent content =
                Spelling.read(ConsentContent.class, "content", WorkJson.said(what.content(), "content"));
        return new DisclosedJson(
                consents.disclose(new PersonAlias(person), what.to().recipient(), content, who));
    }

    /**
     * To whom: a program, or somebody by what they are.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecipientJson(@Nullable String program, @Nullable String kind) {

        Recipient recipient() {
            if ((program == null) == (kind == null)) {
                throw new CaseRefusal(Kind.INVALID, "It is not said to whom.", "Send either \"program\" or \"kind\".");
            }
            return new Recipient(program, kind == null ? null : Spelling.read(RecipientKind.class, "kind", kind));
        }
    }

    /** A consent as it is told. */
    record GivenJson(
            @Nullable RecipientJson recipient,
            @Nullable Set<String> content,
            @Nullable String purpose,
            @Nullable LocalDate expires) {

        RecipientJson to() {
            return recipient == null ? new RecipientJson(null, null) : recipient;
        }

        Set<ConsentContent> whatMayBeTold() {
            return content == null
                    ? Set.of()
                    : content.stream()
                            .map(each -> Spelling.read(ConsentContent.class, "content", each))
                            .collect(Collectors.toSet());
        }
    }

    /** What is to be told to whom. */
    record DiscloseJson(
            @Nullable RecipientJson recipient, @Nullable String content) {

        RecipientJson to() {
            return recipient == null ? new RecipientJson(null, null) : recipient;
        }
    }

    /** It may be told, with this notice. */
    record DisclosedJson(String notice) {}

    /** A consent; see {@link Consent}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentJson(
            UUID id,
            Set<String> recipients,
            List<String> kinds,
            List<String> content,
            String purpose,
            Instant givenAt,
            @Nullable LocalDate expires,
            @Nullable Instant revokedAt,
            String toldBy) {

        static ConsentJson of(Consent consent) {
            return new ConsentJson(
                    consent.id(),
                    consent.recipients(),
                    consent.kinds().stream().map(Spelling::of).sorted().toList(),
                    consent.content().stream().map(Spelling::of).sorted().toList(),
                    Spelling.of(consent.purpose()),
                    consent.givenAt(),
                    consent.expires(),
                    consent.revokedAt(),
                    consent.toldBy());
        }
    }
}
