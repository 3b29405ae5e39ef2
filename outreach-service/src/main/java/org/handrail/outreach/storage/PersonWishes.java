package org.handrail.outreach.storage;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.cases.WishesTold;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person asked for, whether they have a case or not. */
@Service
public class PersonWishes {

    private final JdbcClient database;
    private final PersonFiles files;
    private final WishesTable wishes;
    private final CaseOrders orders;
    private final Standings standings;

    PersonWishes(JdbcClient database, PersonFiles files, WishesTable wishes, CaseOrders orders, Standings standings) {
        this.database = database;
        this.files = files;
        this.wishes = wishes;
        this.orders = orders;
        this.standings = standings;
    }

    /** What they asked for and agreed to, or null where they were never asked. */
    public @Nullable WishesTold of(PersonAlias person) {
        return wishes.of(person);
    }

    /** Takes it down; the next step of an open case is worked out anew. */
    @Transactional
    public void tell(PersonAlias person, WishesTold told, Who who) {
        files.hold(new TreeSet<>(List.of(person.value())));
        wishes.put(person, told);
        database.sql("select id from cases where person = :person and closed_at is null")
                .param("person", person.value())
                .query(UUID.class)
                .optional()
                .ifPresent(open -> {
                    CaseHead head = orders.head(new CaseId(open));
                    orders.write(head, TimelineKind.WISHES, null, who);
                    orders.isNewVersion(head);
                    standings.reckon(List.of(open));
                });
    }
}
