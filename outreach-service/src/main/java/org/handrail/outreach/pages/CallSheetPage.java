package org.handrail.outreach.pages;

import java.util.ArrayList;
import java.util.List;
import org.handrail.outreach.storage.CaseSummary;
import org.handrail.outreach.storage.NextUp;
import org.handrail.outreach.storage.TodayList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own calls and visits on paper, for a day with the telephone or on the road. */
@Controller
class CallSheetPage {

    private static final int AT_MOST = 200;

    private final TodayList today;

    CallSheetPage(TodayList today) {
        this.today = today;
    }

    /**
     * One to try.
     *
     * @param mind what to bear in mind
     */
    record Line(CaseRow row, List<String> mind) {}

    @GetMapping("/call-sheet")
    ModelAndView show(Viewer viewer) {
        List<Line> lines = new ArrayList<>();
        for (CaseSummary each : today.of(viewer.who().id(), AT_MOST, 0).mine()) {
            NextUp next = each.next();
            if (next == null || next.step().kind().isContact()) {
                lines.add(new Line(
                        CaseRow.of(each, viewer),
                        next == null ? List.of() : next.step().mind()));
            }
        }
        return new ModelAndView("call-sheet")
                .addObject("who", viewer.who())
                .addObject("made", viewer.at(viewer.now()))
                .addObject("lines", lines);
    }
}
