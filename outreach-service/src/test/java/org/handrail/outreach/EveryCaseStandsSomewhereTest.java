package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A case has exactly one of: an owner and a next step due at a time, a place in the queue with a claim deadline, or a closed
 * state with a reason. Asked of every case in the database, those of other tests, too.
 */
@RealDesk
class EveryCaseStandsSomewhereTest extends OneCase {

    private static final String NOWHERE = """
            select count(*) from cases where (
              (closed_at is null and owner is not null and step_due is not null and queue is null and claim_by is null)::int
              + (closed_at is null and owner is null and queue is not null and claim_by is not null and step_due is not null)::int
              + (closed_at is not null and close_reason is not null and queue is null and step_due is null)::int) <> 1""";

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whateverIsDoneToACaseItStandsSomewhere() {
        stands("opened");
        work("claim", ADA, Map.of());
        stands("claimed");
        attempt("call", "no-answer");
        stands("tried");
        work("escalate", ADA, Map.of("note", "The brother rang"));
        work("reassign", SUE, Map.of("to", "coordinator-ben", "name", "Ben"));
        stands("given to somebody");
        work("release", BEN, Map.of());
        stands("let go of");
        work("wishes", ADA, Map.of("zone", "America/New_York", "doNotContact", true));
        stands("nobody may be contacted");
        work("close", ADA, Map.of("reason", "moved"));
        stands("closed");
    }

    @Test
    void whatClosesByItselfStandsSomewhere() {
        Drops drops = Drops.of(Drops.somebody());
        PersonAlias other = drops.dropped().person();
        tracker.announce(drops.dropped());
        desk.caseOf(other);
        tracker.announce(drops.is(FindingState.EXCUSED));
        desk.closedCaseOf(other);

        stands("closed by itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"step_due = null", "claim_by = null", "owner = 'x', owner_name = 'X', claimed_at = now()"})
    void aCaseThatStandsNowhereOrTwiceIsSeen(String fault) {
        transaction.executeWithoutResult(status -> {
            database.sql("update cases set " + fault + " where id = :id")
                    .param("id", id())
                    .update();
            assertThat(nowhere()).isPositive();
            status.setRollbackOnly();
        });
    }

    private void stands(String when) {
        assertThat(nowhere()).as(when).isZero();
    }

    private int nowhere() {
        return database.sql(NOWHERE).query(Integer.class).single();
    }
}
