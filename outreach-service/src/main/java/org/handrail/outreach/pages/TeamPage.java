package org.handrail.outreach.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.pages.Times.Shown;
import org.handrail.outreach.protocol.Standing.Queue;
import org.handrail.outreach.storage.CaseSummary;
import org.handrail.outreach.storage.Casework;
import org.handrail.outreach.storage.Handover;
import org.handrail.outreach.storage.StaffTable;
import org.handrail.outreach.storage.TeamLoad;
import org.handrail.outreach.storage.TeamLoad.Load;
import org.handrail.outreach.storage.TeamLoad.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How much each has on their hands, and who takes over from whom. Only a supervisor sees whose people, and gives them away. */
@Controller
@RequestMapping("/team")
class TeamPage {

    /** Each with its own choice of colleagues, so a page of a thousand would take seconds. */
    private static final int ALL_CASES_SHOWN = 150;

    private static final int LEAST_SHOWN = 2;
    private static final int MOST_SHOWN = 100;

    private final TeamLoad loads;
    private final StaffTable staff;
    private final Casework casework;
    private final Handover handover;
    private final AbsencePages absences;

    TeamPage(TeamLoad loads, StaffTable staff, Casework casework, Handover handover, AbsencePages absences) {
        this.absences = absences;
        this.loads = loads;
        this.staff = staff;
        this.casework = casework;
        this.handover = handover;
    }

    /**
     * One of the team.
     *
     * @param cases the soonest due of theirs, for a supervisor; else none
     * @param share of the longest load, in twentieths: how long their bar is
     */
    record Member(
            String id, String name, Load load, @Nullable Shown nextDue, List<CaseRow> cases, int share, boolean self) {}

    @GetMapping
    ModelAndView show(Viewer viewer) {
        Map<Queue, Waiting> waiting = loads.waiting(viewer.now());
        return new ModelAndView("team")
                .addObject("who", viewer.who())
                .addObject("members", members(viewer))
                .addObject("colleagues", staff.workers())
                .addObject("absences", absences.lines(viewer))
                .addObject("zone", viewer.zone().getId())
                .addObject("team", waiting.get(Queue.TEAM))
                .addObject("onCall", waiting.get(Queue.ON_CALL))
                .addObject("supervisor", waiting.get(Queue.SUPERVISOR));
    }

    @PostMapping("/give")
    ModelAndView give(
            @RequestParam(name = "case") UUID id,
            @RequestParam long version,
            @RequestParam String to,
            Viewer viewer,
            RedirectAttributes next) {
        try {
            casework.reassign(new CaseId(id), version, to, staff.nameOf(to), viewer.who());
            next.addFlashAttribute("said", "Given to " + staff.nameOf(to) + ".");
        } catch (CaseRefusal refusal) {
            next.addFlashAttribute("refusal", refusal);
        }
        return new ModelAndView("redirect:/team");
    }

    /** All that somebody has, as far as it stands as it was when this began. */
    @PostMapping("/give-all")
    ModelAndView giveAll(@RequestParam String from, @RequestParam String to, Viewer viewer, RedirectAttributes next) {
        Handover.Given given = handover.all(from, to, viewer.who());
        next.addFlashAttribute(
                "said",
                given.cases() + (given.cases() == 1 ? " case" : " cases") + " given to " + staff.nameOf(to) + ".");
        if (given.last() != null) {
            next.addFlashAttribute("refusal", given.last());
        }
        return new ModelAndView("redirect:/team");
    }

    private List<Member> members(Viewer viewer) {
        List<Load> known = loads.loads(viewer.now());
        int most = known.stream().mapToInt(Load::open).max().orElse(0);
        int shown = Math.clamp(ALL_CASES_SHOWN / Math.max(1, known.size()), LEAST_SHOWN, MOST_SHOWN);
        Map<String, List<CaseSummary>> cases = viewer.who().isSupervisor()
                ? loads.casesOf(known.stream().map(Load::staff).toList(), shown)
                : Map.of();
        return known.stream()
                .map(load -> member(load, most, cases.getOrDefault(load.staff(), List.of()), viewer))
                .toList();
    }

    private static Member member(Load load, int most, List<CaseSummary> soonest, Viewer viewer) {
        Instant due = load.nextDue();
        List<CaseRow> cases =
                soonest.stream().map(each -> CaseRow.of(each, viewer)).toList();
        return new Member(
                load.staff(),
                load.name(),
                load,
                due == null ? null : viewer.at(due),
                cases,
                most == 0 ? 0 : (int) Math.ceil(20.0 * load.open() / most),
                load.staff().equals(viewer.who().id()));
    }
}
