package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.at;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters and page starts as SQL conditions on a case {@code c}, with their values apart. */
final class CaseConditions {

    private CaseConditions() {}

    /** What this filter lets through; adds its values. */
    static String of(CaseFilter filter, Map<String, Object> values) {
        StringBuilder condition = new StringBuilder("c." + state(filter.open()));
        if (!filter.severities().isEmpty()) {
            values.put(
                    "severities",
                    filter.severities().stream().map(SeverityRank::of).toList());
            condition.append(" and c.severity in (:severities)");
        }
        if (filter.unclaimed()) {
            condition.append(" and c.owner is null");
        }
        if (filter.owner() != null) {
            values.put("owner", filter.owner());
            condition.append(" and c.owner = :owner");
        }
        about(condition, "rule", filter.rule(), values);
        about(condition, "program", filter.program(), values);
        return condition.toString();
    }

    /** Whether a case is open, or else closed. */
    static String state(boolean open) {
        return open ? "closed_at is null" : "closed_at is not null";
    }

    /** What of the tally this filter lets through, which names no owner, and a rule or a program but not both; adds its values. */
    static String tallied(CaseFilter filter, Map<String, Object> values) {
        String about = filter.rule() != null ? "rule/" + filter.rule() : "";
        values.put("about", filter.program() != null ? "program/" + filter.program() : about);
        return (filter.open() ? "is_open" : "not is_open") + " and about = :about"
                + (filter.severities().isEmpty() ? "" : " and severity in (:severities)")
                + (filter.unclaimed() ? " and not owned" : "");
    }

    /** What a case is about stands with it: going from findings to their cases took half a second. */
    private static void about(
            StringBuilder condition, String column, @Nullable String value, Map<String, Object> values) {
        if (value != null) {
            values.put(column, value);
            condition.append(" and c.about_" + column + "s @> array[:" + column + "]::text[]");
        }
    }

    /** What comes after the start of a page, in the order of its list; adds its values. */
    static String after(PageStart start, Map<String, Object> values) {
        values.put("startId", start.id());
        if (!start.open()) {
            values.put("startAt", at(start.at()));
            return "(c.closed_at < :startAt or (c.closed_at = :startAt and c.id > :startId))";
        }
        values.put("startRank", start.rank());
        return "(c.urgency < :startRank or (c.urgency = :startRank and c.id > :startId))";
    }
}
