package org.handrail.insights.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be counted, and by what.
 *
 * @param from the rows, of the generation that is shown: tables {@code f} and, for what the directory says, {@code p}
 * @param month the column of the cohort month, or null where it is about now
 * @param by what figures can be put together by, and asked for: column names and what they are of a row, never null
 * @param usually by what, where nobody says otherwise
 * @param figures what is said of each group
 */
public record Subject(
        String from,
        @Nullable String month,
        Map<String, String> by,
        List<String> usually,
        Map<String, String> figures) {

    private static final String SHOWN = " where f.generation = (select number from generation where state = 'current')";
    private static final String PROGRAM = " f left join program p on p.program = f.program" + SHOWN;
    private static final String COUNT = "count(*)";

    /** What the measures count. */
    public static final Subject MEASURES = new Subject(
            "finding" + PROGRAM + " and f.measure is not null",
            "f.month",
            of("month", month("f.month"), "measure", "f.measure", "program", "f.program"),
            List.of("month", "measure"),
            figures(
                    "numerator", only("f.state = 'met'"),
                    "denominator", only("f.state not in ('excused', 'withdrawn')"),
                    "exclusions", only("f.state = 'excused'"),
                    "open", only("f.state in ('expected', 'due-soon', 'paused', 'unverified')")));

    /** Where handoffs stand. */
    public static final Subject HANDOFFS = new Subject(
            "finding" + PROGRAM + " and f.measure is null and f.state <> 'withdrawn'",
            "f.month",
            of(
                    "month",
                    month("f.month"),
                    "rule",
                    "f.rule",
                    "program",
                    "f.program",
                    "severity",
                    "f.severity",
                    "state",
                    "f.state"),
            List.of("rule", "state"),
            figures(
                    "findings",
                    COUNT,
                    "onTheDesk",
                    only("f.calls_somebody"),
                    "reportedMissed",
                    only("f.reported_missed")));

    /** Stays that ended: how, and how long until the next care. */
    public static final Subject DISCHARGES = new Subject(
            "stay" + PROGRAM + " and f.ended is not null",
            "f.month",
            of(
                    "month",
                    month("f.month"),
                    "kind",
                    "f.kind",
                    "program",
                    "f.program",
                    "how",
                    "coalesce(f.how, 'unknown')"),
            List.of("month", "kind"),
            figures(
                    "discharges",
                    COUNT,
                    "againstAdvice",
                    only("f.how = 'against-advice'"),
                    "withAppointment",
                    "count(f.to_appointment_hours)",
                    "toAppointmentHoursMedian",
                    median("f.to_appointment_hours"),
                    "withService",
                    "count(f.to_service_hours)",
                    "toServiceHoursMedian",
                    median("f.to_service_hours")));

    /** Appointments, by how many days ahead they were set. */
    public static final Subject APPOINTMENTS = new Subject(
            "appointment" + PROGRAM,
            "f.month",
            of(
                    "month",
                    month("f.month"),
                    "program",
                    "f.program",
                    "daysAhead",
                    "case when f.days_ahead is null then 'unknown' when f.days_ahead <= 1 then '0-1' when f.days_ahead <= 3"
                            + " then '2-3' when f.days_ahead <= 7 then '4-7' when f.days_ahead <= 14 then '8-14' else '15+' end"),
            List.of("daysAhead"),
            figures(
                    "appointments", COUNT,
                    "kept", only("f.outcome = 'kept'"),
                    "missed", only("f.outcome = 'missed'"),
                    "cancelled", only("f.outcome = 'cancelled'"),
                    "moved", only("f.outcome = 'moved'"),
                    "open", only("f.outcome = 'open'")));

    /** What became of referrals, and why they were declined. The program is the one that was asked. */
    public static final Subject REFERRALS = new Subject(
            "referral f left join program p on p.program = f.to_program" + SHOWN,
            "f.month",
            of(
                    "month",
                    month("f.month"),
                    "program",
                    "f.to_program",
                    "from",
                    "f.from_program",
                    "outcome",
                    "f.outcome",
                    "reason",
                    "coalesce(f.reason, '')"),
            List.of("outcome", "reason"),
            figures(
                    "referrals",
                    COUNT,
                    "toAnswerHoursMedian",
                    median("extract(epoch from f.answered - f.requested) / 3600")));

    /** Where people are now, of whom something was heard within half a year. */
    public static final Subject PHASES = new Subject(
            "person_phase" + PROGRAM + " and f.last_heard > now() - interval '183 days'",
            null,
            of("phase", "f.phase", "program", "f.program"),
            List.of("phase"),
            figures("people", COUNT, "daysThereMedian", median("extract(epoch from now() - f.since) / 86400")));

    /** What came from partners, by the month of receipt, and when they were silent, by the month in which that began. */
    public static final Subject FEEDS = new Subject(
            "feed_part f" + SHOWN,
            "(f.at at time zone 'UTC')::date",
            of("month", month("f.at at time zone 'UTC'"), "partner", "f.source", "service", "f.service"),
            List.of("partner", "service"),
            figures(
                    "facts", "coalesce(sum(f.facts), 0)::bigint",
                    "lagSecondsMean", "sum(f.lag_seconds) / nullif(sum(f.facts), 0)",
                    "lagSecondsHalf", "lag_p50(f.class, f.classed)",
                    "lagSecondsNineInTen", "lag_p90(f.class, f.classed)",
                    "withinHour", "coalesce(sum(f.within_hour), 0)::bigint",
                    "withinDay", "coalesce(sum(f.within_day), 0)::bigint",
                    "withinWeek", "coalesce(sum(f.within_week), 0)::bigint",
                    "quietSpells", "count(f.quiet_since)",
                    "quietSeconds", "coalesce(extract(epoch from sum(f.quiet_until - f.quiet_since)), 0)::bigint",
                    "lastReceived",
                            "to_char(max(f.last_received) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"));

    private static String month(String column) {
        return "to_char(" + column + ", 'YYYY-MM')";
    }

    private static String only(String which) {
        return "count(*) filter (where " + which + ")";
    }

    private static String median(String of) {
        return "percentile_cont(0.5) within group (order by " + of + ")";
    }

    /** Whatever has a program can be put together by what the directory says of it. */
    private static Map<String, String> of(String... pairs) {
        Map<String, String> by = figures(pairs);
        if (by.containsKey("program")) {
            by.put("level", "coalesce(p.level, '')");
            by.put("partner", "coalesce(p.partner, '')");
        }
        return by;
    }

    private static Map<String, String> figures(String... pairs) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }
}
