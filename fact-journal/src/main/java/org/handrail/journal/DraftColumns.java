package org.handrail.journal;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.events.EventType;
import org.handrail.events.codec.CareTimeText;
import org.handrail.events.codec.EventJson;
import org.jspecify.annotations.Nullable;

/** A batch turned into columns: one array each, so that a thousand rows are one statement. */
record DraftColumns(List<Draft> drafts) {

    /** How many parameters it sets. */
    static final int COUNT = 9;

    static DraftColumns of(List<Draft> drafts) {
        return new DraftColumns(drafts);
    }

    void set(PreparedStatement statement) throws SQLException {
        ids(statement, 1, draft -> draft.id().value());
        texts(statement, 2, draft -> draft.source().value());
        ids(statement, 3, draft -> draft.person().value());
        texts(statement, 4, draft -> EventType.of(draft.event()).wireName());
        texts(statement, 5, draft -> CareTimeText.format(draft.time()));
        texts(statement, 6, draft -> draft.zone().getId());
        texts(statement, 7, draft -> new String(EventJson.write(draft.event()), StandardCharsets.UTF_8));
        posted(statement, 8);
        texts(statement, COUNT, Draft::traceparent);
    }

    private void ids(PreparedStatement statement, int index, Function<Draft, UUID> column) throws SQLException {
        UUID[] ids = drafts.stream().map(column).toArray(UUID[]::new);
        statement.setArray(index, statement.getConnection().createArrayOf("uuid", ids));
    }

    /** As an array of strings: the driver sends those as they are, and writes any other as one long literal. */
    private void texts(PreparedStatement statement, int index, Function<Draft, @Nullable String> column)
            throws SQLException {
        @Nullable String[] texts = drafts.stream().map(column).toArray(String[]::new);
        statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
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
