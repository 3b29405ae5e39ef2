package org.handrail.outreach.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person agreed may be told to whom, by forms; and whether something may be told now. */
@Controller
@RequestMapping("/people/{person}")
class ConsentPages {

    private final Consents consents;

    ConsentPages(Consents consents) {
        this.consents = consents;
    }

    /** A consent in words. */
    record Line(UUID id, String to, String what, String purpose, String until, String toldBy, boolean revoked) {

        static Line of(Consent consent, UnaryOperator<String> programs) {
            LocalDate expires = consent.expires();
            return new Line(
                    consent.id(),
                    words(Stream.concat(
                            consent.recipients().stream().map(programs),
                            consent.kinds().stream().map(ConsentPages::words))),
                    words(consent.content().stream().map(ConsentPages::words)),
                    Words.of(consent.purpose()),
                    expires == null ? "until revoked" : "until " + expires,
                    consent.toldBy(),
                    consent.revokedAt() != null);
        }

        private static String words(Stream<String> all) {
            return all.sorted().collect(Collectors.joining(", "));
        }
    }

    @PostMapping("/consents")
    ModelAndView give(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String program,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") List<String> content,
            @RequestParam String purpose,
            @RequestParam(defaultValue = "") String expires,
            Who who,
            RedirectAttributes next) {
        return after(person, next, "The consent is written down.", () -> {
            Set<ConsentContent> what = content.stream()
                    .map(each -> Spelling.read(ConsentContent.class, "content", each))
                    .collect(Collectors.toSet());
            ConsentPurpose why = Spelling.read(ConsentPurpose.class, "purpose", purpose);
            consents.give(new PersonAlias(person), recipient(program, kind), what, why, day(expires), who);
        });
    }

    @PostMapping("/consents/{consent}/revoke")
    ModelAndView revoke(@PathVariable UUID person, @PathVariable UUID consent, Who who, RedirectAttributes next) {
        return after(
                person,
                next,
                "Revoked: from now on nothing is told under it.",
                () -> consents.revoke(new PersonAlias(person), consent, who));
    }

    @PostMapping("/disclosures")
    ModelAndView disclose(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String program,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam String content,
            Who who,
            RedirectAttributes next) {
        return after(
                person,
                next,
                "You may tell it, and that you do is written down. Say with it: " + Consents.NOTICE,
                () -> consents.disclose(
                        new PersonAlias(person),
                        recipient(program, kind),
                        Spelling.read(ConsentContent.class, "content", content),
                        who));
    }

    private static ModelAndView after(UUID person, RedirectAttributes next, String said, Runnable work) {
        try {
            work.run();
            next.addFlashAttribute("said", said);
        } catch (CaseRefusal refusal) {
            if (refusal.kind() == Kind.NOT_YOURS) {
                throw refusal;
            }
            next.addFlashAttribute("refusal", refusal);
        }
        return new ModelAndView("redirect:/people/" + person);
    }

    private static Recipient recipient(String program, String kind) {
        if (program.isBlank() == kind.isBlank()) {
            throw new CaseRefusal(
                    Kind.INVALID, "It is not clear to whom.", "Name a program, or choose who else, and not both.");
        }
        return program.isBlank()
                ? new Recipient(null, Spelling.read(RecipientKind.class, "recipient", kind))
                : new Recipient(program.strip(), null);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            throw new CaseRefusal(Kind.INVALID, "This is no day.", "Write it as 2027-03-02.");
        }
    }

    private static String words(Enum<?> one) {
        return Words.plain(Spelling.of(one));
    }
}
