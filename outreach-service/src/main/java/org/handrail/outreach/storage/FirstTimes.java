package org.handrail.outreach.storage;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes how long cases waited for their first claim and their first attempt. */
@Component
class FirstTimes {

    private final JdbcClient database;
    private final DeskMeters meters;

    FirstTimes(JdbcClient database, DeskMeters meters) {
        this.database = database;
        this.meters = meters;
    }

    /** After it was claimed or given to somebody. */
    void claimed(CaseHead head, Instant now) {
        if (isFirst(head, "kind in ('CLAIMED', 'REASSIGNED')")) {
            OnceCommitted.count(() -> meters.firstClaimed(head.severity(), Duration.between(head.openedAt(), now)));
        }
    }

    /** After an attempt was written down. */
    void attempted(CaseHead head, Instant made) {
        if (isFirst(head, "kind = 'ATTEMPT'")) {
            OnceCommitted.count(() -> meters.firstAttempted(head.severity(), Duration.between(head.openedAt(), made)));
        }
    }

    private boolean isFirst(CaseHead head, String kind) {
        return database.sql("select count(*) from timeline where case_id = :id and " + kind)
                        .param("id", head.id().value())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
