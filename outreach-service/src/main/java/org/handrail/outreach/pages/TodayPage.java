package org.handrail.outreach.pages;

import java.time.LocalDate;
import java.util.List;
import org.handrail.outreach.storage.CaseSummary;
import org.handrail.outreach.storage.NextUp;
import org.handrail.outreach.storage.TodayList;
import org.handrail.outreach.storage.TodayList.Today;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a coordinator's day begins: their own steps by the time they are due, then what waits for anybody. */
@Controller
class TodayPage {

    private static final int STEPS = 200;
    private static final int WAITING = 15;

    private final TodayList today;

    TodayPage(TodayList today) {
        this.today = today;
    }

    /**
     * The page; Spring Security leads back to it with {@code ?continue}.
     *
     * @param steps mine that are due by the end of today
     * @param later mine that are due after today
     */
    record View(List<CaseRow> steps, List<CaseRow> later, List<CaseRow> waiting, Today counts) {

        static View of(Today today, Viewer viewer) {
            return new View(
                    rows(
                            today.mine().stream()
                                    .filter(each -> isDueToday(each, viewer))
                                    .toList(),
                            viewer),
                    rows(
                            today.mine().stream()
                                    .filter(each -> !isDueToday(each, viewer))
                                    .toList(),
                            viewer),
                    rows(today.waiting(), viewer),
                    today);
        }

        private static List<CaseRow> rows(List<CaseSummary> cases, Viewer viewer) {
            return cases.stream().map(each -> CaseRow.of(each, viewer)).toList();
        }

        private static boolean isDueToday(CaseSummary theCase, Viewer viewer) {
            NextUp next = theCase.next();
            LocalDate today = viewer.now().atZone(viewer.zone()).toLocalDate();
            return next == null
                    || !next.due().atZone(viewer.zone()).toLocalDate().isAfter(today);
        }
    }

    @GetMapping("/")
    ModelAndView show(Viewer viewer) {
        return new ModelAndView("today")
                .addObject("who", viewer.who())
                .addObject("view", View.of(today.of(viewer.who(), STEPS, WAITING), viewer));
    }
}
