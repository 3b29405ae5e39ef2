package org.handrail.outreach.config;

import org.handrail.outreach.cases.Who;
import org.handrail.outreach.storage.StaffTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Remembers who signed in. */
@Component
class SignIns {

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final StaffTable staff;

    SignIns(StaffTable staff) {
        this.staff = staff;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        Who who = WhoAsks.who(event.getAuthentication());
        if (who == null) {
            return;
        }
        try {
            staff.signedIn(who);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("A sign-in was not remembered, the database is away: {}", away.getMessage());
        }
    }
}
