package org.handrail.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.feed.Heard;
import org.handrail.intake.feed.Heartbeats;
import org.handrail.journal.Appended;
import org.handrail.journal.Draft;
import org.handrail.journal.Journal;
import org.handrail.journal.Outcome;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a batch: journal and the phase's state in one transaction, all or nothing. */
final class Intake {

    /** Batches that lock the same rows in another order deadlock now and then; one of them is simply done again. */
    private static final int MOST_TRIES = 5;

    private final TransactionTemplate transactions;
    private final Journal journal;
    private final PhaseState state;
    private final Heard heard;
    private final Heartbeats heartbeats;
    private final FormerAliases aliases;

    Intake(
            TransactionTemplate transactions,
            Journal journal,
            PhaseState state,
            Heard heard,
            Heartbeats heartbeats,
            FormerAliases aliases) {
        this.aliases = aliases;
        this.heartbeats = heartbeats;
        this.heard = heard;
        this.transactions = transactions;
        this.journal = journal;
        this.state = state;
    }

    /** Takes them; when it returns, what is accepted is on disk. */
    Taken take(List<Draft> drafts) {
        return take(drafts, taken -> {});
    }

    /**
     * Takes them; when it returns, what is accepted is on disk, and with it what is written beside.
     *
     * @param beside done within the transaction; may be called again after a deadlock
     */
    Taken take(List<Draft> drafts, Consumer<Taken> beside) {
        Taken taken = within(transaction -> {
            Taken once = takeOnce(drafts);
            beside.accept(once);
            return once;
        });
        noteHeard(drafts, taken.outcomes());
        return taken;
    }

    /** Whoever posts is heard, be it what was posted before; only news tells how late a partner usually is. */
    private void noteHeard(List<Draft> drafts, List<Outcome> outcomes) {
        Instant now = Instant.now();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (outcomes.get(i) == Outcome.ACCEPTED) {
                heard.heard(draft.source(), Duration.between(draft.time().latest(draft.zone()), now));
            } else {
                heard.heard(draft.source());
            }
        }
    }

    /** Takes a heartbeat; false where it came before. */
    boolean take(Posted.Heartbeat heartbeat, PartnerId source) {
        return heartbeats.take(heartbeat.fact(), source);
    }

    /** Says what would become of them, by taking them and rolling that back. */
    Taken tryOut(List<Draft> drafts) {
        return within(transaction -> {
            transaction.setRollbackOnly();
            return takeOnce(drafts);
        });
    }

    private interface Step {
        Taken in(TransactionStatus transaction);
    }

    private Taken within(Step step) {
        for (int tried = 1; ; tried++) {
            try {
                return Objects.requireNonNull(transactions.execute(step::in));
            } catch (PessimisticLockingFailureException deadlock) {
                if (tried == MOST_TRIES) {
                    throw deadlock;
                }
            }
        }
    }

    private Taken takeOnce(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return new Taken(List.of(), Map.of());
        }
        List<Draft> settled = aliases.settled(drafts);
        aliases.tell(settled); // before what concerns them, so that nobody is led under two aliases even for a moment
        Appended appended = journal.append(settled);
        if (appended.accepted().isEmpty()) {
            return new Taken(appended.outcomes(), Map.of());
        }
        List<Fact> byPerson = appended.accepted().stream()
                .sorted(Comparator.comparing(fact -> fact.person().value()))
                .toList();
        return new Taken(appended.outcomes(), state.update(byPerson));
    }
}
