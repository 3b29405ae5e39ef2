package org.handrail.insights.meters;

import static org.handrail.insights.meters.Watched.MONTH;
import static org.handrail.insights.meters.Watched.TWO_MONTHS;

import java.util.List;
import org.handrail.insights.meters.Watched.Source;

/** Gauges of what clinics reported: discharges, appointments, referrals, phases, feeds. */
final class JourneysWatched {

    private static final String SECONDS = "seconds";

    private JourneysWatched() {}

    static List<Watched> all() {
        return List.of(
                Watched.count(
                        "handrail.discharges",
                        "stays",
                        "Stays that ended in the month, by kind, program and whether completed, against advice or otherwise",
                        List.of("kind", "program", "how", "month"),
                        "kind, program, case when how in ('completed', 'against-advice') then how else 'other' end as how, "
                                + MONTH,
                        new Source("stay", "ended is not null and " + TWO_MONTHS)),
                median("appointment", "the first appointment that was set"),
                median("service", "the first service that was given"),
                Watched.count(
                        "handrail.appointments",
                        "appointments",
                        "Appointments that lie in the month, by outcome and by how many days ahead they were set",
                        List.of("outcome", "ahead", "month"),
                        "outcome, " + ahead() + ", " + MONTH,
                        new Source("appointment", TWO_MONTHS)),
                Watched.count(
                        "handrail.referrals",
                        "referrals",
                        "Referrals sent in the month, by the program asked and by what became of them: accepted, declined,"
                                + " waiting for more than a receipt, unanswered, or withdrawn by either side",
                        List.of("program", "outcome", "month"),
                        "to_program as program, case when outcome in ('accepted', 'admitted') then 'accepted'"
                                + " when outcome in ('acknowledged', 'waitlisted') then 'waiting' when outcome = 'open'"
                                + " then 'unanswered' when outcome = 'declined' then outcome else 'withdrawn' end as outcome, "
                                + MONTH,
                        new Source("referral", TWO_MONTHS)),
                Watched.count(
                        "handrail.referrals.declined",
                        "referrals",
                        "Referrals sent in the month that were declined, by reason",
                        List.of("reason", "month"),
                        "reason, " + MONTH,
                        new Source("referral", "outcome = 'declined' and " + TWO_MONTHS)),
                Watched.count(
                        "handrail.people",
                        "people",
                        "People by the phase they are in now and the program; who was not heard of for half a year is left out",
                        List.of("phase", "program"),
                        "phase, program",
                        new Source("person_phase", "last_heard > now() - interval '183 days'")),
                Watched.of(
                        "handrail.partner.last.event.age",
                        SECONDS,
                        "Time since the last fact of a partner was received, by service",
                        List.of("partner", "service"),
                        "source as partner, service",
                        "extract(epoch from now() - max(last_received))",
                        new Source("feed_hour", "")),
                Watched.of(
                        "handrail.partner.evidence.lag",
                        SECONDS,
                        "Mean time from happening to receipt of a partner's facts of the last seven days",
                        List.of("partner"),
                        "source as partner",
                        "sum(lag_seconds) / sum(facts)",
                        new Source("feed_hour", "hour > now() - interval '7 days'")),
                lag("half", "half of", "lag_p50"),
                lag("nine.in.ten", "nine in ten of", "lag_p90"),
                Watched.count(
                        "handrail.insights.unsettled",
                        "people",
                        "People of whom something was heard and whose stays, referrals and phase are not derived yet",
                        List.of(),
                        "",
                        new Source("unsettled", "")),
                new Watched(
                        "handrail.insights.building",
                        "generations",
                        "1 while the figures are rebuilt from the topics beside those that are shown",
                        List.of(),
                        "select count(*) as value from generation where state = 'building'"));
    }

    private static Watched median(String what, String meaning) {
        String hours = "to_" + what + "_hours";
        return Watched.of(
                "handrail.discharge.to." + what + ".median",
                SECONDS,
                "Median time from the end of a detox stay to " + meaning
                        + ", by program, of the stays that ended in the month and have one",
                List.of("program", "month"),
                "program, " + MONTH,
                "3600 * percentile_cont(0.5) within group (order by " + hours + ")",
                new Source("stay", "kind = 'detox' and " + hours + " is not null and " + TWO_MONTHS));
    }

    private static Watched lag(String name, String meaning, String share) {
        return Watched.of(
                "handrail.partner.evidence.lag." + name,
                SECONDS,
                "Time from happening to receipt within which " + meaning
                        + " a partner's facts of the last seven days came, up to a fifth too long",
                List.of("partner"),
                "source as partner",
                share + "(class, facts)",
                new Source(
                        "(select generation, source, class, sum(facts)::bigint as facts from feed_lag"
                                + " where day > (now() at time zone 'UTC')::date - 7 group by generation, source, class) as week",
                        ""));
    }

    private static String ahead() {
        return "case when days_ahead is null then 'unknown' when days_ahead <= 1 then '0-1' when days_ahead <= 3 then '2-3'"
                + " when days_ahead <= 7 then '4-7' when days_ahead <= 14 then '8-14' else '15+' end as ahead";
    }
}
