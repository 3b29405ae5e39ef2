package org.handrail.outreach.pages;

import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.people.BreakGlass;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the reason why a person of another team must be seen now. */
@Controller
class GlassPages {

    private final BreakGlass glass;

    GlassPages(BreakGlass glass) {
        this.glass = glass;
    }

    @GetMapping("/people/{person}/glass")
    ModelAndView ofPerson(@PathVariable UUID person) {
        return form("/people/" + person, "", null);
    }

    @PostMapping("/people/{person}/glass")
    ModelAndView openPerson(@PathVariable UUID person, @RequestParam(defaultValue = "") String reason, Who who) {
        return opened("/people/" + person, reason, () -> glass.open(new PersonAlias(person), reason, who));
    }

    @GetMapping("/cases/{id}/glass")
    ModelAndView ofCase(@PathVariable UUID id) {
        return form("/cases/" + id, "", null);
    }

    @PostMapping("/cases/{id}/glass")
    ModelAndView openCase(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Who who) {
        return opened("/cases/" + id, reason, () -> glass.open(new CaseId(id), reason, who));
    }

    private static ModelAndView opened(String back, String reason, Runnable open) {
        try {
            open.run();
        } catch (CaseRefusal refusal) {
            if (refusal.kind() != Kind.INVALID) {
                throw refusal;
            }
            return form(back, reason, refusal);
        }
        return new ModelAndView("redirect:" + back);
    }

    private static ModelAndView form(String back, String reason, @Nullable CaseRefusal refusal) {
        ModelAndView page = new ModelAndView("glass")
                .addObject("back", back)
                .addObject("reason", reason)
                .addObject("refusal", refusal);
        if (refusal != null) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }
}
