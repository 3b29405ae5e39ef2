package org.handrail.insights.meters;

import static org.handrail.insights.meters.Watched.LAST_MONTH;
import static org.handrail.insights.meters.Watched.MONTH;
import static org.handrail.insights.meters.Watched.TWO_MONTHS;

import java.util.List;
import org.handrail.insights.meters.Watched.Source;

/** Gauges of what was found out: measures and handoffs. */
final class HandoffsWatched {

    private static final String EPISODES = "episodes";
    private static final String FINDINGS = "findings";
    private static final String OPEN = "state in ('expected', 'due-soon', 'paused', 'unverified')";
    private static final String OVERDUE = "measure is null and calls_somebody and state in ('dropped', 'unverified')";
    private static final String OF_MONTH = ", of those whose clock started in the month";
    private static final List<String> MEASURED = List.of("measure", "program", "month");
    private static final String MEASURED_COLUMNS = "measure, program, " + MONTH;

    /** The measure of which this month's is told, too: the headline of the overview. */
    private static final String HEADLINE = "(measure = '3312-14' and " + TWO_MONTHS + ")";

    /** POD is known half a year after it began: of these two months its rate is always none. */
    private static final String NOW_KNOWN = "measure is not null and measure <> 'pod'";

    /** Each series is there for each program, so few words: the finer ones are history's. */
    private static final String STATE =
            "case when state in ('expected', 'due-soon', 'paused') then 'open' else state end as state";

    private static final String STATES = "; open: expected, due soon or paused; excused ones are left out";
    private static final String COUNTED = "measure is null and state not in ('excused', 'withdrawn') and " + TWO_MONTHS;

    private HandoffsWatched() {}

    static List<Watched> all() {
        return List.of(
                measure("numerator", "who got what the measure counts, in time", "state = 'met'"),
                measure("denominator", "all whom the measure counts", "state not in ('excused', 'withdrawn')"),
                Watched.count(
                        "handrail.measure.open",
                        EPISODES,
                        "Episodes of the last month by measure and program: those of the denominator who may still come into the"
                                + " numerator; of this month those of 3312-14 alone; POD is left out",
                        MEASURED,
                        MEASURED_COLUMNS,
                        new Source(
                                "finding",
                                NOW_KNOWN + " and " + OPEN + " and (" + LAST_MONTH + " or " + HEADLINE + ")")),
                Watched.count(
                        "handrail.measure.exclusions",
                        EPISODES,
                        "Episodes that a measure leaves out, all programs together",
                        List.of("measure", "month"),
                        "measure, " + MONTH,
                        new Source("finding", "measure is not null and state = 'excused' and " + TWO_MONTHS)),
                Watched.count(
                        "handrail.handoffs",
                        FINDINGS,
                        "Handoffs by program and state" + OF_MONTH + STATES,
                        List.of("program", "state", "month"),
                        "program, " + STATE + ", " + MONTH,
                        new Source("finding", COUNTED)),
                Watched.count(
                        "handrail.handoffs.by.rule",
                        FINDINGS,
                        "Handoffs by rule and state" + OF_MONTH + STATES,
                        List.of("rule", "state", "month"),
                        "rule, " + STATE + ", " + MONTH,
                        new Source("finding", COUNTED)),
                Watched.count(
                        "handrail.handoffs.overdue",
                        FINDINGS,
                        "Handoffs dropped or unverified now that call somebody, by severity and how long ago they fell due",
                        List.of("severity", "age"),
                        "severity, " + length("now() - due"),
                        new Source("finding", OVERDUE)),
                Watched.count(
                        "handrail.handoffs.overdue.by.program",
                        FINDINGS,
                        "Handoffs dropped or unverified now that call somebody, by program and severity",
                        List.of("program", "severity"),
                        "program, severity",
                        new Source("finding", OVERDUE)),
                Watched.count(
                        "handrail.handoffs.awaited",
                        FINDINGS,
                        "Handoffs awaited now, by severity and how soon they fall due; those that are paused are left out",
                        List.of("severity", "age"),
                        "severity, " + length("due - now()"),
                        new Source("finding", "measure is null and state in ('expected', 'due-soon')")),
                Watched.of(
                        "handrail.insights.judged.through.age",
                        "seconds",
                        "How old the judgement is on which the figures rest: age of the partition judged least far",
                        List.of(),
                        "",
                        "extract(epoch from now() - min(through))",
                        new Source("judged_through", "")));
    }

    private static Watched measure(String part, String meaning, String which) {
        return Watched.count(
                "handrail.measure." + part,
                EPISODES,
                "Episodes by measure, program and month of the discharge or other opening: " + meaning
                        + "; POD, known half a year later, is left out",
                MEASURED,
                MEASURED_COLUMNS,
                new Source("finding", NOW_KNOWN + " and " + which + " and " + TWO_MONTHS));
    }

    private static String length(String length) {
        return "case when %1$s < interval '1 day' then '0-1d' when %1$s < interval '3 days' then '1-3d'"
                        .formatted(length)
                + " when %1$s < interval '7 days' then '3-7d' when %1$s < interval '30 days' then '7-30d'"
                        .formatted(length)
                + " else '30d+' end as age";
    }
}
