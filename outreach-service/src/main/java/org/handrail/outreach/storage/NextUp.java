package org.handrail.outreach.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.handrail.outreach.protocol.Standing.Queue;
import org.handrail.outreach.protocol.Step;
import org.jspecify.annotations.Nullable;

/**
 * Where an open case stands by the protocol.
 *
 * @param queue where it waits, or null where somebody has it
 * @param claimBy when it must be claimed, likewise
 * @param step what is to be done next
 * @param escalated whether the supervisor was told that the step is overdue
 * @param coveredBy who does the step in its owner's absence, or null
 */
public record NextUp(
        @Nullable Queue queue,
        @Nullable Instant claimBy,
        Step step,
        boolean escalated,
        @Nullable String coveredBy) {

    /** When somebody must have done something. */
    public Instant due() {
        return claimBy == null ? step.due() : claimBy;
    }

    static @Nullable NextUp of(ResultSet row) throws SQLException {
        Step.Kind kind = Columns.enumOrNull(row, "step_kind", Step.Kind.class);
        if (kind == null) {
            return null;
        }
        Step step = new Step(
                kind,
                Columns.enumOrNull(row, "step_channel", Channel.class),
                Doer.valueOf(row.getString("step_by")),
                Columns.instant(row, "step_from"),
                Columns.instant(row, "step_due"),
                texts(row.getArray("step_mind")));
        return new NextUp(
                Columns.enumOrNull(row, "queue", Queue.class),
                Columns.instantOrNull(row, "claim_by"),
                step,
                row.getBoolean("escalated"),
                row.getString("covered_by"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
