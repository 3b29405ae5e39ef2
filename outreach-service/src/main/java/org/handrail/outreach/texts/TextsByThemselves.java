package org.handrail.outreach.texts;

import java.util.List;
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

    TextsByThemselves(Texting cases, Texts texts) {
        this.cases = cases;
        this.texts = texts;
    }

    @Scheduled(fixedDelayString = "${handrail.texts.send-every:10s}")
    void send() {
        if (!texts.arePossible()) {
            return;
        }
        try {
            List<CaseId> due = cases.dueByThemselves(AT_A_TIME);
            due.forEach(texts::sendByItself);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Texts wait for the database: {}", away.getClass().getSimpleName());
        }
    }
}
