package org.handrail.outreach.pages;

import java.util.ArrayList;
import java.util.List;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.people.People;
import org.handrail.outreach.people.Person;
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
    private final People people;

    CallSheetPage(TodayList today, People people) {
        this.today = today;
        this.people = people;
    }

    /**
     * One to try.
     *
     * @param person who they are and how to reach them; that it was shown is written down
     * @param mind what to bear in mind
     */
    record Line(CaseRow row, Person person, List<String> mind) {}

    @GetMapping("/call-sheet")
    ModelAndView show(Viewer viewer) {
        List<Line> lines = new ArrayList<>();
        for (CaseSummary each : today.of(viewer.who(), AT_MOST, 0).mine()) {
            NextUp next = each.next();
            if (next == null || next.step().kind().isContact()) {
                lines.add(new Line(
                        CaseRow.of(each, viewer),
                        people.see(each.person(), viewer.who(), Did.SAW_CALL_SHEET, each.id()),
                        next == null ? List.of() : next.step().mind()));
            }
        }
        return new ModelAndView("call-sheet")
                .addObject("who", viewer.who())
                .addObject("made", viewer.at(viewer.now()))
                .addObject("lines", lines);
    }
}
