package org.handrail.outreach.pages;

import java.util.List;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.journey.Leaving;
import org.handrail.outreach.journey.Need;
import org.handrail.outreach.pages.Times.Shown;
import org.handrail.outreach.storage.LeavingPeople;
import org.handrail.outreach.storage.LeavingPeople.Leaver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** People who leave detox soon, while they can still be reached: what each lacks, and what may keep them from arriving. */
@Controller
class LeavingPage {

    private final LeavingPeople people;

    LeavingPage(LeavingPeople people) {
        this.people = people;
    }

    /**
     * Somebody who leaves soon.
     *
     * @param when they are to leave
     * @param distance how far away that is; empty where only the day is known
     * @param late whether that has passed and nobody said that they left
     */
    record Row(
            String alias,
            String person,
            String program,
            Shown when,
            String distance,
            boolean late,
            List<NeedView> needs,
            List<String> barriers,
            int lacking) {}

    /** One of the five things, in words. */
    record NeedView(
            String what,
            String standing,
            boolean lacking,
            String words,
            @Nullable Shown at) {}

    @GetMapping("/leaving")
    ModelAndView show(Viewer viewer) {
        List<Row> all = people.of(viewer.who(), viewer.now()).stream()
                .map(each -> row(each, viewer))
                .toList();
        List<Row> lacking = all.stream().filter(row -> row.lacking() > 0).toList();
        return new ModelAndView("leaving")
                .addObject("who", viewer.who())
                .addObject("rows", lacking)
                .addObject("ready", all.size() - lacking.size())
                .addObject("all", all.size());
    }

    private static Row row(Leaver person, Viewer viewer) {
        Leaving leaving = person.leaving();
        boolean late = leaving.planned().isBefore(viewer.now());
        Shown when = leaving.isWholeDay()
                ? Times.day(leaving.planned().atZone(leaving.zone()).toLocalDate(), leaving.zone())
                : viewer.at(leaving.planned());
        return new Row(
                person.alias().toString(),
                Words.of(person.alias()),
                viewer.program(leaving.program()),
                when,
                leaving.isWholeDay() && !late ? "" : viewer.distance(leaving.planned()),
                late,
                leaving.needs().stream().map(need -> view(need, viewer)).toList(),
                leaving.barriers().stream()
                        .sorted()
                        .map(each -> Words.plain(Spelling.of(each)))
                        .toList(),
                leaving.lacking().size());
    }

    private static NeedView view(Need need, Viewer viewer) {
        Shown at = need.at() == null ? null : viewer.at(need.at());
        return new NeedView(what(need.kind()), Spelling.of(need.standing()), need.isLacking(), words(need, viewer), at);
    }

    private static String what(Need.Kind kind) {
        return switch (kind) {
            case REFERRAL -> "Referral";
            case PLACE -> "Accepted place";
            case FIRST_APPOINTMENT -> "First appointment";
            case BRIDGING_MEDICATION -> "Bridging medication";
            case NALOXONE -> "Naloxone";
        };
    }

    private static String words(Need need, Viewer viewer) {
        String with = need.with() == null ? "" : ", " + viewer.program(need.with());
        return switch (need.standing()) {
            case THERE -> "there" + with;
            case ASKED -> "no answer yet";
            case TOO_LATE -> "more than 48 h after" + with;
            case NOT_WANTED -> "not wanted, or not for them";
            case MISSING -> "missing";
        };
    }
}
