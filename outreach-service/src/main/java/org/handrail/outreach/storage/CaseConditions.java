package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.at;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters and page starts as SQL conditions on a case {@code c}, with their values apart. */
final class CaseConditions {

    private CaseConditions() {}

    /** What this filter lets through; adds its values. */
    static String of(CaseFilter filter, Map<String, Object> values) {
        StringBuilder condition = new StringBuilder(filter.open() ? "c.closed_at is null" : "c.closed_at is not null");
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
        ofFinding(condition, filter.open(), "rule", filter.rule(), values);
        ofFinding(condition, filter.open(), "program", filter.program(), values);
        return condition.toString();
    }

    /** From the few findings to their cases: asking each of many cases for its findings took half a second. */
    private static void ofFinding(
            StringBuilder condition, boolean open, String column, @Nullable String value, Map<String, Object> values) {
        if (value != null) {
            values.put(column, value);
            condition
                    .append(
                            " and c.id in (select fp.case_id from findings ff join parts fp on fp.finding_id = ff.id where ff.")
                    .append(column + " = :" + column)
                    .append(open ? " and ff.needs_work and fp.ended is null)" : ")");
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
