package org.handrail.outreach.pages;

import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.texts.TextKind;
import org.handrail.outreach.texts.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sends a text from the page of a case. */
@Controller
class TextPages {

    private final ShownCase shown;
    private final Texts texts;

    TextPages(ShownCase shown, Texts texts) {
        this.shown = shown;
        this.texts = texts;
    }

    @PostMapping("/cases/{id}/texts")
    ModelAndView send(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "UTC") String zone,
            Viewer viewer) {
        return shown.after(
                id, viewer, "The text is on its way; what became of it stands under Messages.", Filled.NOTHING, () -> {
                    TextKind which = Spelling.read(TextKind.class, "kind", kind);
                    if (which == TextKind.APPOINTMENT && at.isBlank()) {
                        throw new CaseRefusal(
                                Kind.INVALID, "It is not said when the appointment is.", "Fill in the time.");
                    }
                    texts.send(new CaseId(id), version, which, Times.typed(at, zone), viewer.who());
                });
    }
}
