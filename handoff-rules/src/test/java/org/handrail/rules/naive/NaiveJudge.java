package org.handrail.rules.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.handrail.events.fact.Fact;

/** What is expected after what, row by row of the table. */
final class NaiveJudge {

    private NaiveJudge() {}

    /** Where everything stands as of an instant, with that to be heard around. */
    static List<Answer> answers(Collection<Fact> heard, Instant now, Around around) {
        Life life = Life.of(heard);
        List<Rows> rows = List.of(
                new StayRows(life),
                new ReferralRows(life),
                new PlaceRows(life),
                new AppointmentRows(life),
                new MedicationRows(life),
                new SupplyRows(life),
                new AftercareRows(life),
                new TurnRows(life));
        List<Verdict> verdicts = new ArrayList<>();
        for (Rows some : rows) {
            for (Expected expected : some.all()) {
                verdicts.add(new Verdict(expected, now, around));
            }
        }
        return verdicts.stream().map(verdict -> verdict.answer(verdicts)).toList();
    }
}
