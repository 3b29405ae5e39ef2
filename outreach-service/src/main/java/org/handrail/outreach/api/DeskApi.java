package org.handrail.outreach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.ProgramId;
import org.handrail.outreach.api.CaseListJson.JudgementJson;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.journey.Leaving;
import org.handrail.outreach.journey.Need;
import org.handrail.outreach.people.CallSheet;
import org.handrail.outreach.storage.CaseSummary;
import org.handrail.outreach.storage.HowCurrent;
import org.handrail.outreach.storage.LeavingPeople;
import org.handrail.outreach.storage.LeavingPeople.Leaver;
import org.handrail.outreach.storage.TodayList;
import org.handrail.outreach.storage.TodayList.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the pages of the desk show at a glance: whoever asks, their day, their calls, and who leaves detox soon. */
@RestController
@RequestMapping("/v1")
class DeskApi {

    private static final int AT_MOST = 200;

    private final TodayList today;
    private final LeavingPeople leaving;
    private final CallSheet sheet;
    private final HowCurrent howCurrent;
    private final Clock clock;

    DeskApi(TodayList today, LeavingPeople leaving, CallSheet sheet, HowCurrent howCurrent, Clock clock) {
        this.today = today;
        this.leaving = leaving;
        this.sheet = sheet;
        this.howCurrent = howCurrent;
        this.clock = clock;
    }

    @GetMapping("/today")
    TodayJson today(Who who) {
        JudgementJson judgement = JudgementJson.of(howCurrent.now());
        Today cases = today.of(who, AT_MOST, AT_MOST);
        return new TodayJson(
                json(cases.mine()),
                json(cases.waiting()),
                cases.allMine(),
                cases.allWaiting(),
                cases.withOthers(),
                judgement);
    }

    @GetMapping("/leaving")
    List<LeavingJson> leaving(Who who) {
        return leaving.of(who, clock.instant()).stream().map(LeavingJson::of).toList();
    }

    /** Their calls and visits, with whom and how; that each person was shown is written down. */
    @GetMapping("/call-sheet")
    List<CallJson> callSheet(Who who) {
        return sheet.of(who).stream()
                .map(each -> new CallJson(CaseJson.of(each.theCase()), PersonJson.of(each.person())))
                .toList();
    }

    private static List<CaseJson> json(List<CaseSummary> cases) {
        return cases.stream().map(CaseJson::of).toList();
    }

    /**
     * Whoever asks, their day.
     *
     * @param mine whose next step is theirs, the soonest due first
     * @param waiting in the queue of their team, the most urgent first
     * @param allMine how many there are, also beyond those listed
     * @param withOthers how many open cases are with colleagues
     */
    record TodayJson(
            List<CaseJson> mine,
            List<CaseJson> waiting,
            int allMine,
            int allWaiting,
            int withOthers,
            JudgementJson judgement) {}

    /** Somebody to reach, and why. */
    record CallJson(CaseJson theCase, PersonJson person) {}

    /** Somebody who leaves detox soon; see {@link Leaving}. */
    record LeavingJson(
            UUID person,
            String program,
            Instant planned,
            boolean wholeDay,
            String zone,
            List<NeedJson> needs,
            List<String> barriers) {

        static LeavingJson of(Leaver leaver) {
            Leaving leaving = leaver.leaving();
            return new LeavingJson(
                    leaver.alias().value(),
                    leaving.program().value(),
                    leaving.planned(),
                    leaving.isWholeDay(),
                    leaving.zone().getId(),
                    leaving.needs().stream().map(NeedJson::of).toList(),
                    leaving.barriers().stream().map(Spelling::of).sorted().toList());
        }
    }

    /** One thing they should have by then; see {@link Need}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NeedJson(
            String kind,
            String standing,
            boolean lacking,
            @Nullable Instant at,
            @Nullable String with) {

        static NeedJson of(Need need) {
            ProgramId with = need.with();
            return new NeedJson(
                    Spelling.of(need.kind()),
                    Spelling.of(need.standing()),
                    need.isLacking(),
                    need.at(),
                    with == null ? null : with.value());
        }
    }
}
