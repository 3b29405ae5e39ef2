package org.handrail.outreach.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.pages.Times.Shown;
import org.handrail.outreach.storage.Absences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is away and who covers, by forms of the page of the team. */
@Controller
@RequestMapping("/team/absences")
class AbsencePages {

    private static final String TEAM = "redirect:/team";

    private final Absences absences;

    AbsencePages(Absences absences) {
        this.absences = absences;
    }

    /**
     * Somebody who is away, or will be.
     *
     * @param id by which it is ended; null where the calendar's file has it
     */
    record Line(
            @Nullable String id,
            String name,
            boolean begun,
            Shown from,
            Shown until,
            @Nullable String cover) {}

    /** Those that are known, as the page of the team shows them. */
    List<Line> lines(Viewer viewer) {
        return absences.known().stream()
                .map(each -> new Line(
                        each.id() == null ? null : each.id().toString(),
                        each.name(),
                        !each.from().isAfter(viewer.now()),
                        viewer.at(each.from()),
                        viewer.at(each.until()),
                        each.coverName()))
                .toList();
    }

    @PostMapping
    String away(
            @RequestParam String staff,
            @RequestParam(defaultValue = "") String from,
            @RequestParam String until,
            @RequestParam(defaultValue = "") String cover,
            @RequestParam String zone,
            Viewer viewer,
            RedirectAttributes next) {
        return after("The absence is entered; their steps follow in a moment.", next, () -> {
            Instant end = Times.typed(until, zone);
            if (end == null) {
                throw new CaseRefusal(Kind.INVALID, "It is not said until when.", "Fill it in.");
            }
            absences.tell(staff, Times.typed(from, zone), end, cover.isBlank() ? null : cover, viewer.who());
        });
    }

    @PostMapping("/{absence}/end")
    String back(@PathVariable UUID absence, Viewer viewer, RedirectAttributes next) {
        return after(
                "The absence is over; their steps are theirs again in a moment.",
                next,
                () -> absences.end(absence, viewer.who()));
    }

    private static String after(String said, RedirectAttributes next, Runnable deed) {
        try {
            deed.run();
            next.addFlashAttribute("said", said);
        } catch (CaseRefusal refusal) {
            next.addFlashAttribute("refusal", refusal);
        }
        return TEAM;
    }
}
