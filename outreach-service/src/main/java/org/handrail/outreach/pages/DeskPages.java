package org.handrail.outreach.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.config.Attention;
import org.handrail.outreach.storage.Casework;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One case as a page, and what is done to it by forms. A form that is refused comes back filled in, with the reason. */
@Controller
@RequestMapping("/cases/{id}")
class DeskPages {

    private final ShownCase shown;
    private final Casework casework;

    DeskPages(ShownCase shown, Casework casework) {
        this.shown = shown;
        this.casework = casework;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        boolean hasItOpen =
                Attention.isAskedByThePage(request) || RequestContextUtils.getInputFlashMap(request) != null;
        return hasItOpen
                ? shown.again(new CaseId(id), viewer)
                : shown.page(new CaseId(id), viewer, null, Filled.NOTHING);
    }

    @PostMapping("/claim")
    ModelAndView claim(@PathVariable UUID id, @RequestParam long version, Viewer viewer) {
        return shown.after(
                id,
                viewer,
                "It is yours now.",
                Filled.NOTHING,
                () -> casework.claim(new CaseId(id), version, viewer.who()));
    }

    @PostMapping("/release")
    ModelAndView release(@PathVariable UUID id, @RequestParam long version, Viewer viewer) {
        return shown.after(
                id,
                viewer,
                "Released to the queue.",
                Filled.NOTHING,
                () -> casework.release(new CaseId(id), version, viewer.who()));
    }

    @PostMapping("/attempts")
    ModelAndView attempt(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String channel,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String later,
            @RequestParam(defaultValue = "UTC") String zone,
            @RequestParam(defaultValue = "") String allTheSame,
            Viewer viewer) {
        return shown.after(
                id,
                viewer,
                "Logged. What comes next stands below.",
                new Filled(channel, outcome, null, note, later),
                () -> {
                    Attempt attempt = new Attempt(
                            Spelling.read(Channel.class, "channel", channel),
                            Spelling.read(AttemptOutcome.class, "outcome", outcome),
                            note.isBlank() ? null : note,
                            null,
                            Times.typed(later, zone),
                            allTheSame.isBlank() ? null : allTheSame);
                    casework.logAttempt(new CaseId(id), version, attempt, viewer.who());
                });
    }

    @PostMapping("/close")
    ModelAndView close(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer) {
        return shown.after(id, viewer, "Closed.", new Filled(null, null, reason, note, null), () -> {
            CloseReason why = Spelling.read(CloseReason.class, "reason", reason);
            casework.close(new CaseId(id), version, why, note.isBlank() ? null : note, viewer.who());
        });
    }
}
