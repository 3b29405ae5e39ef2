package org.handrail.outreach.people;

import java.util.List;
import java.util.UUID;
import org.handrail.outreach.people.PeopleTable.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

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

    /** Several instances share the work: each takes rows that no other holds. */
    @Scheduled(fixedDelayString = "${handrail.people.reseal-every:1m}")
    void sealAnew() {
        int done = 0;
        int some = some();
        while (some > 0) {
            done += some;
            some = some();
        }
        if (done > 0) {
            LOG.info("{} records of people are sealed with the current key now", done);
        }
    }

    private int some() {
        Integer count = transaction.execute(status -> {
            List<Row> rows = table.sealedByFormer(keys.current(), AT_A_TIME);
            rows.forEach(this::sealAnew);
            return rows.size();
        });
        return count == null ? 0 : count;
    }

    private void sealAnew(Row row) {
        ContactDetails details = sealed.open(row.person(), row.sealed());
        List<UUID> hashes = SearchTerms.of(details).stream().map(keys::kept).toList();
        table.seal(row.person(), keys.current(), sealed.seal(row.person(), details), hashes);
    }
}
