package org.handrail.outreach.texts;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.storage.Texting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends the texts that the protocol leaves to the desk itself. Several instances may do so at once: a case's person is held
 * while it is decided, and what one recorded the other does not send.
 */
@Component
class TextsByThemselves {

    private static final Logger LOG = LoggerFactory.getLogger(TextsByThemselves.class);
    private static final int AT_A_TIME = 50;

    private final Texting cases;
    private final Texts texts;
    private final AtomicBoolean busy = new AtomicBoolean();

    TextsByThemselves(Texting cases, Texts texts) {
        this.cases = cases;
        this.texts = texts;
    }

    /** Beside the thread of the schedule, which others need, too: a gateway that stalls holds nobody else up. */
    @Scheduled(fixedDelayString = "${handrail.texts.send-every:10s}")
    void send() {
        if (texts.arePossible() && busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("texts").start(() -> {
                try {
                    sendWhatIsDue();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void sendWhatIsDue() {
        try {
            List<CaseId> due = cases.dueByThemselves(AT_A_TIME);
            due.forEach(this::send);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Texts wait for the database: {}", away.getClass().getSimpleName());
        }
    }

    /** One that cannot be sent, whatever is the matter with it, stands in nobody else's way. */
    private void send(CaseId id) {
        try {
            var _ = texts.sendByItself(id);
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException broken) {
            LOG.error(
                    "The text for the case {} cannot be sent: {}",
                    id,
                    broken.getClass().getSimpleName());
        }
    }
}
