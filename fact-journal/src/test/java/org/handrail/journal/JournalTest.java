package org.handrail.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handrail.journal.Outcome.ACCEPTED;
import static org.handrail.journal.Outcome.CONFLICT;
import static org.handrail.journal.Outcome.DUPLICATE;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import({RealKafka.class, RealPostgres.class})
class JournalTest {

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Flyway flyway;

    @Test
    void whatIsNewIsAcceptedWithTheTimeItWasReceived() {
        Draft draft = Drafts.completed();
        Appended appended = append(draft);
        assertThat(appended.outcomes()).containsExactly(ACCEPTED);
        Entry entry = journal.find(draft.id()).orElseThrow();
        assertThat(entry.fact()).isEqualTo(appended.accepted().getFirst());
        assertThat(Objects.requireNonNull(entry.posted()).bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void theSameAgainIsADuplicateAndAnythingElseAConflict() {
        UUID id = UUID.randomUUID();
        append(Drafts.completed(id));
        assertThat(append(Drafts.completed(id)).outcomes()).containsExactly(DUPLICATE);
        assertThat(append(Drafts.completed(id, "south-detox")).outcomes()).containsExactly(CONFLICT);
        assertThat(journal.find(Drafts.completed(id).id()).orElseThrow().fact().event())
                .isEqualTo(Drafts.completed(id).event());
    }

    @Test
    void withinABatchTheFirstCounts() {
        UUID id = UUID.randomUUID();
        Appended appended = append(
                Drafts.completed(), Drafts.completed(id), Drafts.completed(id, "south-detox"), Drafts.completed(id));
        assertThat(appended.outcomes()).containsExactly(ACCEPTED, ACCEPTED, CONFLICT, DUPLICATE);
        assertThat(appended.accepted()).hasSize(2);
    }

    @Test
    void ofTwoPostersWithTheSameEventsOneIsTheFirst() throws Exception {
        List<Draft> drafts = Drafts.many(200);
        try (var posters = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Appended> one = posters.submit(() -> append(drafts.toArray(Draft[]::new)));
            Future<Appended> other =
                    posters.submit(() -> append(drafts.reversed().toArray(Draft[]::new)));
            assertThat(one.get().accepted().size() + other.get().accepted().size())
                    .isEqualTo(200);
            assertThat(one.get().outcomes()).doesNotContain(CONFLICT);
            assertThat(other.get().outcomes()).doesNotContain(CONFLICT);
        }
    }

    @Test
    void whatIsRolledBackWasNeverThere() {
        Draft draft = Drafts.completed();
        transactions.executeWithoutResult(transaction -> {
            journal.append(List.of(draft));
            transaction.setRollbackOnly();
        });
        assertThat(journal.find(draft.id())).isEmpty();
        assertThat(append(draft).outcomes()).containsExactly(ACCEPTED);
    }

    @Test
    void nothingIsAppendedOutsideATransaction() {
        assertThatThrownBy(() -> journal.append(List.of(Drafts.completed()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theJournalCannotBeChanged() {
        append(Drafts.completed());
        assertThatThrownBy(() -> jdbc.update("update journal set source = 'x'")).hasMessageContaining("immutable");
        assertThatThrownBy(() -> jdbc.update("delete from journal")).hasMessageContaining("immutable");
        assertThatThrownBy(() -> jdbc.execute("truncate journal")).hasMessageContaining("immutable");
    }

    @Test
    void theRoleOfAServiceReadsAndAppendsAndIsNeverGrantedMore() {
        String role = "clerk_" + UUID.randomUUID().toString().replace('-', '_');
        jdbc.execute("create role " + role);
        jdbc.execute("grant all on all tables in schema public to " + role);
        flyway.migrate();
        assertThat(granted(role, "journal", "select")).isTrue();
        assertThat(granted(role, "journal", "insert")).isTrue();
        for (String change : List.of("update", "delete", "truncate")) {
            assertThat(granted(role, "journal", change)).isFalse();
            assertThat(granted(role, "erasure", change)).isFalse();
        }
        assertThat(jdbc.queryForObject(
                        "select has_function_privilege(?, 'erase_person(uuid,text)', 'execute')", Boolean.class, role))
                .isFalse();
        jdbc.execute("drop owned by " + role);
        jdbc.execute("drop role " + role);
    }

    private boolean granted(String role, String table, String privilege) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select has_table_privilege(?, ?, ?)", Boolean.class, role, table, privilege));
    }

    @Test
    void theClearPartOfTheJournalHoldsNothingThatWasPosted() {
        Draft draft = Drafts.completed();
        append(draft);
        assertThat(jdbc.queryForObject(
                        "select data from journal where fact = ?",
                        String.class,
                        draft.id().value()))
                .isEqualTo("{\"stay\":\"%s\",\"program\":\"north-detox\"}".formatted(draft.id()));
    }

    private Appended append(Draft... drafts) {
        return Objects.requireNonNull(transactions.execute(transaction -> journal.append(List.of(drafts))));
    }
}
