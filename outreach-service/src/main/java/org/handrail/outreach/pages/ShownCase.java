package org.handrail.outreach.pages;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.WishesTold;
import org.handrail.outreach.outbox.Outbox;
import org.handrail.outreach.people.People;
import org.handrail.outreach.storage.CaseDetail;
import org.handrail.outreach.storage.CaseDetails;
import org.handrail.outreach.storage.JourneyFacts;
import org.handrail.outreach.storage.Lookers;
import org.handrail.outreach.storage.StaffTable;
import org.handrail.outreach.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The page of a case, also as it comes back where a form is refused. */
@Component
class ShownCase {

    private final CaseDetails details;
    private final JourneyFacts facts;
    private final Lookers lookers;
    private final StaffTable staff;
    private final Outbox outbox;
    private final Texts texts;
    private final People people;

    ShownCase(
            CaseDetails details,
            JourneyFacts facts,
            Lookers lookers,
            StaffTable staff,
            Outbox outbox,
            Texts texts,
            People people) {
        this.details = details;
        this.facts = facts;
        this.lookers = lookers;
        this.staff = staff;
        this.outbox = outbox;
        this.texts = texts;
        this.people = people;
    }

    /**
     * Does the work and leads to the page; a refusal comes back with what was filled in.
     *
     * @param saved what the page says where it worked
     */
    ModelAndView after(UUID id, Viewer viewer, String saved, Filled filled, Runnable work) {
        try {
            work.run();
        } catch (CaseRefusal refusal) {
            if (refusal.kind() == CaseRefusal.Kind.UNKNOWN) {
                throw refusal;
            }
            return page(new CaseId(id), viewer, refusal, filled);
        }
        said(saved);
        return new ModelAndView("redirect:/cases/" + id);
    }

    /** Told on the page that comes next. */
    private static void said(String saved) {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            RequestContextUtils.getOutputFlashMap(attributes.getRequest()).put("said", saved);
        }
    }

    /** What time it is where the person lives, where that is another than where the page is read. */
    private static @Nullable String there(CaseDetail detail, Viewer viewer) {
        WishesTold wishes = detail.wishes();
        ZoneId home = wishes == null ? detail.summary().zone() : wishes.zone();
        boolean same = home.getRules()
                .getOffset(viewer.now())
                .equals(viewer.zone().getRules().getOffset(viewer.now()));
        return same ? null : Times.clock(viewer.now(), home);
    }

    /** The page as somebody opens it. */
    ModelAndView page(CaseId id, Viewer viewer, @Nullable CaseRefusal refusal, Filled filled) {
        ModelAndView page = page(id, viewer, filled, details.onItsPage(id, viewer.who(), false));
        if (refusal != null) {
            page.addObject("refusal", refusal);
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    /** The page as it shows itself again to who has it open. */
    ModelAndView again(CaseId id, Viewer viewer) {
        return page(id, viewer, Filled.NOTHING, details.onItsPage(id, viewer.who(), true));
    }

    private ModelAndView page(CaseId id, Viewer viewer, Filled filled, CaseDetail detail) {
        PersonAlias person = detail.summary().person();
        return new ModelAndView("case")
                .addObject("who", viewer.who())
                .addObject("live", "/live?case=" + id)
                .addObject("view", CaseView.of(detail, viewer))
                .addObject(
                        "journey",
                        JourneyView.of(facts.of(person), details.awaitedOf(person), detail.timeline(), viewer))
                .addObject("person", viewer.who().mayWork() ? people.ofCase(detail, viewer.who()) : null)
                .addObject("others", lookers.look(id.value(), viewer.who()))
                .addObject("colleagues", viewer.who().isSupervisor() ? staff.workers() : List.of())
                .addObject("there", there(detail, viewer))
                .addObject("zone", viewer.zone().getId())
                .addObject("filled", filled)
                .addObject("messages", OutboxPage.Line.of(outbox.of(id), viewer))
                .addObject("mayText", texts.arePossible())
                .addObject("channels", Words.channels())
                .addObject("outcomes", Words.outcomes())
                .addObject("evidence", Words.evidence())
                .addObject("reasons", Words.closeReasons());
    }
}
