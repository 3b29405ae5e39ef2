package org.handrail.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.handrail.events.EventType;
import org.handrail.events.codec.CareTimeText;
import org.handrail.events.codec.EventJson;
import org.jspecify.annotations.Nullable;

/** A batch turned into columns: one array each, so that a thousand rows are one statement. */
record DraftColumns(List<Draft> drafts) {

    /** How many parameters it sets. */
    static final int COUNT = 8;

    static DraftColumns of(List<Draft> drafts) {
        return new DraftColumns(drafts);
    }

    void set(PreparedStatement statement) throws SQLException {
        set(statement, 1, "uuid", draft -> draft.id().value());
        set(statement, 2, "text", draft -> draft.source().value());
        set(statement, 3, "uuid", draft -> draft.person().value());
        set(statement, 4, "text", draft -> EventType.of(draft.event()).wireName());
        set(statement, 5, "text", draft -> CareTimeText.format(draft.time()));
        set(statement, 6, "text", draft -> draft.zone().getId());
        set(statement, 7, "text", draft -> new String(EventJson.write(draft.event()), StandardCharsets.UTF_8));
        posted(statement, COUNT);
    }

    private void set(PreparedStatement statement, int index, String type, Function<Draft, Object> column)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                index,
                connection.createArrayOf(type, drafts.stream().map(column).toArray()));
    }

    private void posted(PreparedStatement statement, int index) throws SQLException {
        byte[] @Nullable [] sealed = new byte[drafts.size()] @Nullable [];
        for (int row = 0; row < sealed.length; row++) {
            Sealed posted = drafts.get(row).posted();
            sealed[row] = posted == null ? null : posted.bytes();
        }
        statement.setArray(index, statement.getConnection().createArrayOf("bytea", sealed));
    }
}
