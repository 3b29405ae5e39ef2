package org.handrail.outreach.pages;

import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.ConsentContent;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.RecipientKind;
import org.handrail.outreach.api.WishesJson;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.cases.WishesTold;
import org.handrail.outreach.config.Partners;
import org.handrail.outreach.people.Consents;
import org.handrail.outreach.people.ContactDetails;
import org.handrail.outreach.people.ContactDetails.Identifier;
import org.handrail.outreach.people.Identity;
import org.handrail.outreach.people.People;
import org.handrail.outreach.people.Person;
import org.handrail.outreach.people.Telling;
import org.handrail.outreach.storage.CaseList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People: found by what is typed, never by what stands in an address; their details, wishes and cases. */
@Controller
@RequestMapping("/people")
class PeoplePages {

    private final People people;
    private final Telling telling;
    private final Identity identity;
    private final Consents consents;
    private final CaseList cases;
    private final Partners partners;

    PeoplePages(
            People people, Telling telling, Identity identity, Consents consents, CaseList cases, Partners partners) {
        this.partners = partners;
        this.people = people;
        this.telling = telling;
        this.identity = identity;
        this.consents = consents;
        this.cases = cases;
    }

    @GetMapping
    ModelAndView empty() {
        return search("", PersonForm.of(ContactDetails.EMPTY), null);
    }

    @PostMapping("/search")
    ModelAndView find(@RequestParam(defaultValue = "") String find, Who who) {
        PersonForm blank = PersonForm.of(ContactDetails.EMPTY);
        try {
            return search(find, blank, null).addObject("found", people.find(find, who));
        } catch (CaseRefusal refusal) {
            if (refusal.kind() != Kind.INVALID) {
                throw refusal;
            }
            return search(find, blank, refusal);
        }
    }

    /** Somebody of whom nothing was told yet. */
    @PostMapping
    ModelAndView enter(@RequestParam MultiValueMap<String, String> sent, Who who, RedirectAttributes flash) {
        PersonForm form = PersonForm.of(sent);
        try {
            List<Identifier> named = form.identifiersTold();
            if (named.isEmpty()) {
                throw new CaseRefusal(
                        Kind.INVALID,
                        "It is not said who it is.",
                        "Fill in by which number a partner names the person; by it their cases are found.");
            }
            PersonAlias person = telling.alias(named.getFirst());
            telling.details(person, 0, form.told(), form.knownTo(), who);
            flash.addFlashAttribute("said", "Entered.");
            return new ModelAndView("redirect:/people/" + person);
        } catch (CaseRefusal refusal) {
            return search("", form, refusal);
        }
    }

    @GetMapping("/{person}")
    ModelAndView show(@PathVariable UUID person, Viewer viewer) {
        return page(person, viewer, null, null);
    }

    @PostMapping("/{person}/details")
    ModelAndView details(
            @PathVariable UUID person,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes flash) {
        PersonForm form = PersonForm.of(new LinkedMultiValueMap<>(sent));
        try {
            telling.details(new PersonAlias(person), version, form.told(), form.knownTo(), viewer.who());
        } catch (CaseRefusal refusal) {
            return page(person, viewer, refusal, form);
        }
        flash.addFlashAttribute("said", "Contact details saved.");
        return new ModelAndView("redirect:/people/" + person);
    }

    @PostMapping("/{person}/wishes")
    ModelAndView wishes(@PathVariable UUID person, WishesJson told, Viewer viewer, RedirectAttributes flash) {
        try {
            telling.wishes(new PersonAlias(person), told.told(), viewer.who());
        } catch (CaseRefusal refusal) {
            return page(person, viewer, refusal, null);
        }
        flash.addFlashAttribute("said", "Wishes saved.");
        return new ModelAndView("redirect:/people/" + person);
    }

    @PostMapping("/{person}/link")
    ModelAndView link(
            @PathVariable UUID person,
            @RequestParam String other,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            RedirectAttributes flash) {
        try {
            PersonAlias led = identity.link(new PersonAlias(person), alias(other), why, viewer.who());
            flash.addFlashAttribute("said", "They are led as one person now.");
            return new ModelAndView("redirect:/people/" + led);
        } catch (CaseRefusal refusal) {
            return page(person, viewer, refusal, null);
        }
    }

    @PostMapping("/{person}/unlink")
    ModelAndView unlink(
            @PathVariable UUID person, @RequestParam String other, Viewer viewer, RedirectAttributes flash) {
        try {
            identity.unlink(alias(other), viewer.who());
            flash.addFlashAttribute("said", "They are two people again; cases follow in a moment.");
            return new ModelAndView("redirect:/people/" + person);
        } catch (CaseRefusal refusal) {
            return page(person, viewer, refusal, null);
        }
    }

    /** A person by the number in the address of their page. */
    static PersonAlias alias(String typed) {
        try {
            return new PersonAlias(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException none) {
            throw new CaseRefusal(
                    Kind.INVALID, "This is no person's number.", "Copy it from the address of their page.");
        }
    }

    private ModelAndView page(UUID alias, Viewer viewer, @Nullable CaseRefusal refusal, @Nullable PersonForm typed) {
        Person person = people.see(new PersonAlias(alias), viewer.who(), Did.SAW_PERSON, null);
        WishesTold wishes = person.wishes();
        ModelAndView page = new ModelAndView("person")
                .addObject("person", person)
                .addObject("told", person.toldAt() == null ? null : viewer.at(person.toldAt()))
                .addObject("wishes", wishes == null ? WishesTold.nothing(viewer.zone()) : wishes)
                .addObject("asked", wishes != null)
                .addObject("channels", Words.channels())
                .addObject(
                        "cases",
                        cases.of(person.alias()).stream()
                                .map(each -> CaseRow.of(each, viewer))
                                .toList())
                .addObject("form", typed == null ? PersonForm.of(person.details()) : typed)
                .addObject(
                        "consents",
                        consents.of(person.alias(), viewer.who()).stream()
                                .map(each -> ConsentPages.Line.of(each, viewer.programs()))
                                .toList())
                .addObject("kinds", Words.choices(RecipientKind.values()))
                .addObject("contents", Words.choices(ConsentContent.values()))
                .addObject("purposes", Words.purposes())
                .addObject("programs", programs());
        if (refusal != null) {
            page.addObject("refusal", refusal).setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    /** By id, which is what is sent, and the name that people know. */
    private List<Words.Choice> programs() {
        return partners.programs().stream()
                .map(each -> new Words.Choice(each.id().value(), each.name()))
                .toList();
    }

    private static ModelAndView search(String typed, PersonForm form, @Nullable CaseRefusal refusal) {
        ModelAndView page = new ModelAndView("people")
                .addObject("typed", typed)
                .addObject("form", form)
                .addObject("refusal", refusal);
        if (refusal != null) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }
}
