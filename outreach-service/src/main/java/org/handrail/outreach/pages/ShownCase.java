package org.handrail.outreach.pages;

import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.config.DeskSettings;
import org.handrail.outreach.outbox.Outbox;
import org.handrail.outreach.storage.CaseDetails;
import org.handrail.outreach.storage.HowCurrent;
import org.handrail.outreach.storage.HowCurrent.Currency;
import org.handrail.outreach.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a case, also as it comes back where a form is refused. */
@Component
class ShownCase {

    private final CaseDetails details;
    private final HowCurrent howCurrent;
    private final DeskSettings settings;
    private final Outbox outbox;
    private final Texts texts;

    ShownCase(CaseDetails details, HowCurrent howCurrent, DeskSettings settings, Outbox outbox, Texts texts) {
        this.details = details;
        this.howCurrent = howCurrent;
        this.settings = settings;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Does the work and leads to the page; a refusal comes back with what was filled in. */
    ModelAndView after(UUID id, Who who, Filled filled, Runnable work) {
        try {
            work.run();
        } catch (CaseRefusal refusal) {
            if (refusal.kind() == CaseRefusal.Kind.UNKNOWN) {
                throw refusal;
            }
            return page(new CaseId(id), who, refusal, filled);
        }
        return new ModelAndView("redirect:/cases/" + id);
    }

    ModelAndView page(CaseId id, Who who, @Nullable CaseRefusal refusal, Filled filled) {
        Currency currency = howCurrent.now();
        ModelAndView page = new ModelAndView("case")
                .addObject("who", who)
                .addObject("judgement", JudgementView.of(currency, settings.zone()))
                .addObject("view", CaseView.of(details.of(id), who, currency.now()))
                .addObject("filled", filled)
                .addObject("messages", OutboxPage.Line.of(outbox.of(id), settings.zone(), currency.now()))
                .addObject("mayText", texts.arePossible())
                .addObject("channels", Words.channels())
                .addObject("outcomes", Words.outcomes())
                .addObject("evidence", Words.evidence())
                .addObject("reasons", Words.closeReasons());
        if (refusal != null) {
            page.addObject("refusal", refusal);
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }
}
