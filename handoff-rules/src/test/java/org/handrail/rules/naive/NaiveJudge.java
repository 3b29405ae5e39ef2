package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.handrail.events.fact.Fact;

/** What is expected after what, row by row of the table. */
final class NaiveJudge {

    /** The rows it knows. */
    static final Set<Integer> ROWS = Set.of(3, 4, 5, 9, 11, 12, 13);

    private NaiveJudge() {}

    /** Where everything stands as of an instant, every service having been heard. */
    static List<Answer> answers(Collection<Fact> heard, Instant now) {
        Life life = Life.of(heard);
        List<Answer> answers = new ArrayList<>();
        ReferralRows referrals = new ReferralRows(life, now);
        referrals.acknowledged(answers);
        referrals.decided(answers);
        referrals.appointmentSet(answers);
        StayRows stays = new StayRows(life, now);
        stays.reached(answers);
        new AppointmentRow(life, now).attended(answers);
        stays.firstService(12, 7, Duration.ofDays(2), answers);
        stays.firstService(13, 14, Duration.ofDays(3), answers);
        return answers;
    }
}
