package org.handrail.system;

import java.util.Map;

/** What finds nothing in a healthy system that runs for minutes, each with its reason. */
final class LegitimatelyEmpty {

    private static final String NOTHING_FALLS_DUE = "deadlines are days, and this runs for minutes";
    private static final String NOBODY_WORKS = "coordinators are not simulated";

    /** Recording rules. */
    static final Map<String, String> RULES = Map.of(
            "handrail:finding_delay_seconds:p50_5m", NOTHING_FALLS_DUE,
            "handrail:finding_delay_seconds:p99_5m", NOTHING_FALLS_DUE,
            "handrail:case_delay_seconds:p50_5m", NOTHING_FALLS_DUE,
            "handrail:case_delay_seconds:p99_5m", NOTHING_FALLS_DUE,
            "handrail:continuity:ratio", "asks for twenty decided discharges of one program last month",
            "handrail:claim_delay_seconds:p50_1d", NOBODY_WORKS,
            "handrail:attempt_delay_seconds:p50_1d", NOBODY_WORKS,
            "handrail:outcome_returned:ratio", NOBODY_WORKS);

    /** Panels, as dashboard / title. */
    static final Map<String, String> PANELS = Map.ofEntries(
            Map.entry("System / From falling due to the finding", NOTHING_FALLS_DUE),
            Map.entry("Outreach / From falling due to a place on the list", NOTHING_FALLS_DUE),
            Map.entry("Outreach / To the first claim and the first attempt", NOBODY_WORKS),
            Map.entry("Outreach / Back in care within 15 days of an attempt, by its outcome", NOBODY_WORKS),
            Map.entry("System / Certificates end in", "this system runs without TLS; SecuredSystemTest's does not"),
            Map.entry("Partners / Spells of silence", "no clinic has been silent for hours"),
            Map.entry("Measures / IET: rate by month", "the clinics report no new episodes that long ago"),
            Map.entry("Measures / FUA: rate by month", "no goal is configured, and emergencies are rare among so few"),
            Map.entry("Measures / FUA: by program and month", "emergencies are rare among so few"),
            Map.entry("Measures / POD: rate by month", "known half a year after medication begins"),
            Map.entry("Measures / POD: by program and month", "known half a year after medication begins"),
            Map.entry("Measures / 3312: rate by month", "of its two queries, that for the goal: none is configured"),
            Map.entry("Measures / 3453: rate by month", "of its two queries, that for the goal: none is configured"),
            Map.entry("Measures / 3453: by program and month", "residential stays last longer than this history"),
            Map.entry("Measures / FUI: rate by month", "of its two queries, that for the goal: none is configured"));

    private LegitimatelyEmpty() {}
}
