package org.handrail.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.handrail.events.fact.Fact;
import org.handrail.journal.Appended;
import org.handrail.journal.Draft;
import org.handrail.journal.Journal;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a batch: journal, the phase's state and flags in one transaction, all or nothing. */
final class Intake {

    /** Batches that lock the same rows in another order deadlock now and then; one of them is simply done again. */
    private static final int MOST_TRIES = 5;

    private final TransactionTemplate transactions;
    private final Journal journal;
    private final PhaseState state;
    private final Flags flags;

    Intake(TransactionTemplate transactions, Journal journal, PhaseState state, Flags flags) {
        this.transactions = transactions;
        this.journal = journal;
        this.state = state;
        this.flags = flags;
    }

    /** Takes them; when it returns, what is accepted is on disk. */
    Appended take(List<Draft> drafts) {
        for (int tried = 1; ; tried++) {
            try {
                return Objects.requireNonNull(transactions.execute(transaction -> takeOnce(drafts)));
            } catch (PessimisticLockingFailureException deadlock) {
                if (tried == MOST_TRIES) {
                    throw deadlock;
                }
            }
        }
    }

    private Appended takeOnce(List<Draft> drafts) {
        Appended appended = journal.append(drafts);
        if (!appended.accepted().isEmpty()) {
            List<Fact> byPerson = appended.accepted().stream()
                    .sorted(Comparator.comparing(fact -> fact.person().value()))
                    .toList();
            flags.raise(byPerson, state.update(byPerson));
        }
        return appended;
    }
}
