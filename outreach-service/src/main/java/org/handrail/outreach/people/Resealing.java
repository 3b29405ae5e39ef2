package org.handrail.outreach.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.outreach.people.PeopleTable.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/** After a change of keys seals everything anew, some at a time, so that the former key can be thrown away. */
@Component
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int AT_A_TIME = 200;

    private final TransactionTemplate transaction;
    private final PeopleTable table;
    private final PeopleKeys keys;
    private final SealedDetails sealed;

    Resealing(TransactionTemplate transaction, PeopleTable table, PeopleKeys keys, SealedDetails sealed) {
        this.transaction = transaction;
        this.table = table;
        this.keys = keys;
        this.sealed = sealed;
    }

    /** Several instances share the work: each takes rows that no other holds. What cannot be opened stays as it is. */
    @Scheduled(fixedDelayString = "${handrail.people.reseal-every:1m}")
    void sealAnew() {
        Set<UUID> unreadable = new HashSet<>();
        int done = 0;
        int looked;
        do {
            int before = unreadable.size();
            looked = some(unreadable);
            done += looked - (unreadable.size() - before);
        } while (looked > 0);
        if (done > 0) {
            LOG.info("{} records of people are sealed with the current key now", done);
        }
        if (!unreadable.isEmpty()) {
            LOG.error("{} records of people cannot be opened with any key that is set", unreadable.size());
        }
    }

    private int some(Set<UUID> unreadable) {
        Integer count = transaction.execute(status -> {
            List<Row> rows = table.sealedByFormer(keys.current(), unreadable, AT_A_TIME);
            for (Row row : rows) {
                if (!isSealedAnew(row)) {
                    unreadable.add(row.person());
                }
            }
            return rows.size();
        });
        return count == null ? 0 : count;
    }

    private boolean isSealedAnew(Row row) {
        ContactDetails details;
        try {
            details = sealed.open(row.person(), row.sealed());
        } catch (IllegalStateException | JacksonException unreadable) {
            return false;
        }
        List<UUID> hashes = SearchTerms.of(details).stream().map(keys::kept).toList();
        table.seal(row.person(), keys.current(), sealed.seal(row.person(), details), hashes);
        return true;
    }
}
