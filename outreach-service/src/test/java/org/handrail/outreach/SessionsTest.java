package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** What stands in a session is known to all instances, and to nobody who reads the database. */
@RealDesk
class SessionsTest {

    private static final String NOTE = "note";

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private JdbcTemplate database;

    @Test
    void whatStandsInASessionIsSealed() {
        String id = session(sessions, "Rosa has a key");

        assertThat(stored(id)).isNotEmpty().noneMatch(each -> each.contains("Rosa"));
        assertThat(note(id)).isEqualTo("Rosa has a key");
    }

    @Test
    void whatAnotherWroteIntoTheTableSignsNobodyInAndIsNoError() {
        String id = session(sessions, "Rosa has a key");
        database.update("""
                update spring_session_attributes set attribute_bytes = 'made up' where session_primary_id =
                  (select primary_id from spring_session where session_id = ?)""", id);

        assertThat(note(id)).isNull();
    }

    private @Nullable Object note(String id) {
        Session found = sessions.findById(id);
        return found == null ? "no session" : found.getAttribute(NOTE);
    }

    private static <S extends Session> String session(SessionRepository<S> sessions, String note) {
        S session = sessions.createSession();
        session.setAttribute(NOTE, note);
        sessions.save(session);
        return session.getId();
    }

    private List<String> stored(String id) {
        return database.query("""
                select attribute_bytes from spring_session_attributes join spring_session on primary_id = session_primary_id
                where session_id = ?""", (row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1), id);
    }
}
