package org.handrail.outreach.people;

import java.util.List;
import org.handrail.outreach.audit.Did;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.handrail.outreach.storage.CaseSummary;
import org.handrail.outreach.storage.NextUp;
import org.handrail.outreach.storage.TodayList;
import org.springframework.stereotype.Component;

/** One's own calls and visits, with whom and how; the same for page and API. */
@Component
public class CallSheet {

    private static final int AT_MOST = 200;

    private final TodayList today;
    private final People people;

    CallSheet(TodayList today, People people) {
        this.today = today;
        this.people = people;
    }

    /**
     * One to try.
     *
     * @param person who they are and how to reach them
     * @param mind what to bear in mind
     */
    public record Line(CaseSummary theCase, Person person, List<String> mind) {

        static boolean isOn(CaseSummary each) {
            NextUp next = each.next();
            return next == null
                    || (next.step().kind().isContact() && next.step().by() != Doer.DESK);
        }
    }

    /** Whoever asks, their next steps that reach somebody, the soonest due first; that each was shown is written down. */
    public List<Line> of(Who who) {
        return today.of(who, AT_MOST, 0).mine().stream()
                .filter(Line::isOn)
                .map(each -> line(each, who))
                .toList();
    }

    private Line line(CaseSummary each, Who who) {
        NextUp next = each.next();
        return new Line(
                each,
                people.see(each.person(), who, Did.SAW_CALL_SHEET, each.id()),
                next == null ? List.of() : next.step().mind());
    }
}
