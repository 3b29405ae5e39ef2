package org.handrail.outreach.pages;

import java.time.Instant;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.EvidenceKind;
import org.handrail.outreach.api.WishesJson;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.EvidenceFound;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.storage.Casefile;
import org.handrail.outreach.storage.Casework;
import org.handrail.outreach.storage.StaffTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is written into a case by forms, and whom a supervisor gives it to. */
@Controller
@RequestMapping("/cases/{id}")
class CasefilePages {

    private final ShownCase shown;
    private final Casefile casefile;
    private final Casework casework;
    private final StaffTable staff;

    CasefilePages(ShownCase shown, Casefile casefile, Casework casework, StaffTable staff) {
        this.shown = shown;
        this.casefile = casefile;
        this.casework = casework;
        this.staff = staff;
    }

    @PostMapping("/notes")
    ModelAndView note(@PathVariable UUID id, @RequestParam long version, @RequestParam String note, Viewer viewer) {
        return shown.after(
                id,
                viewer,
                "The note is kept.",
                Filled.note(note),
                () -> casefile.note(new CaseId(id), version, note, viewer.who()));
    }

    @PostMapping("/escalate")
    ModelAndView escalate(@PathVariable UUID id, @RequestParam long version, @RequestParam String note, Viewer viewer) {
        return shown.after(
                id,
                viewer,
                "The supervisor was asked to look.",
                Filled.note(note),
                () -> casefile.escalate(new CaseId(id), version, note, viewer.who()));
    }

    @PostMapping("/evidence")
    ModelAndView evidence(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String kind,
            @RequestParam String at,
            @RequestParam String zone,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer) {
        return shown.after(
                id,
                viewer,
                "Recorded. The case closes by itself when that meets what is missing.",
                Filled.note(note),
                () -> {
                    Instant when = Times.typed(at, zone);
                    if (when == null) {
                        throw new CaseRefusal(Kind.INVALID, "It is not said when it happened.", "Fill in the time.");
                    }
                    EvidenceKind what = Spelling.read(EvidenceKind.class, "kind", kind);
                    casefile.recordEvidence(
                            new CaseId(id),
                            version,
                            new EvidenceFound(what, null, null, when, said(note)),
                            viewer.who());
                });
    }

    @PostMapping("/wishes")
    ModelAndView wishes(@PathVariable UUID id, @RequestParam long version, WishesJson told, Viewer viewer) {
        return shown.after(
                id,
                viewer,
                "Kept, for all their cases.",
                Filled.NOTHING,
                () -> casefile.tellWishes(new CaseId(id), version, told.told(), viewer.who()));
    }

    @PostMapping("/number-corrected")
    ModelAndView numberCorrected(@PathVariable UUID id, @RequestParam long version, Viewer viewer) {
        return shown.after(
                id,
                viewer,
                "Calls are open again.",
                Filled.NOTHING,
                () -> casefile.correctNumber(new CaseId(id), version, viewer.who()));
    }

    @PostMapping("/reassign")
    ModelAndView reassign(@PathVariable UUID id, @RequestParam long version, @RequestParam String to, Viewer viewer) {
        return shown.after(
                id,
                viewer,
                "Given to " + staff.nameOf(to) + ".",
                Filled.NOTHING,
                () -> casework.reassign(new CaseId(id), version, to, staff.nameOf(to), viewer.who()));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
