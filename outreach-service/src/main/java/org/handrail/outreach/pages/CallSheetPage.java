package org.handrail.outreach.pages;

import java.util.List;
import org.handrail.outreach.people.CallSheet;
import org.handrail.outreach.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own calls and visits on paper, for a day with the telephone or on the road. */
@Controller
class CallSheetPage {

    private final CallSheet sheet;

    CallSheetPage(CallSheet sheet) {
        this.sheet = sheet;
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
        List<Line> lines = sheet.of(viewer.who()).stream()
                .map(each -> new Line(CaseRow.of(each.theCase(), viewer), each.person(), each.mind()))
                .toList();
        return new ModelAndView("call-sheet")
                .addObject("who", viewer.who())
                .addObject("made", viewer.at(viewer.now()))
                .addObject("lines", lines);
    }
}
