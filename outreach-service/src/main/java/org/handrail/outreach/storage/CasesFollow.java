package org.handrail.outreach.storage;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases follow the person: where two aliases are found to be one, there is one open case again, and one history. */
@Component
public class CasesFollow {

    private final JdbcClient database;
    private final PersonFiles files;
    private final CaseOrders orders;
    private final CaseTables cases;
    private final Standings standings;
    private final WishesApart wishes;
    private final Newswire news;
    private final Clock clock;

    CasesFollow(
            JdbcClient database,
            PersonFiles files,
            CaseOrders orders,
            CaseTables cases,
            Standings standings,
            WishesApart wishes,
            Newswire news,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.orders = orders;
        this.cases = cases;
        this.standings = standings;
        this.wishes = wishes;
        this.news = news;
        this.clock = clock;
    }

    /** In the caller's transaction: what was the one's is the other's. */
    public void move(PersonAlias from, PersonAlias to) {
        files.hold(new TreeSet<>(List.of(from.value(), to.value())));
        Map<UUID, UUID> open = Map.copyOf(openCases(from, to));
        UUID ofOne = open.get(from.value());
        UUID ofOther = open.get(to.value());
        if (ofOne != null && ofOther != null) {
            merge(orders.head(new CaseId(ofOne)), orders.head(new CaseId(ofOther)));
        }
        wishes.putTogether(from, to);
        for (String statement : List.of(
                "update findings set person = :to where person = :from",
                "update cases set person = :to, version = version + 1 where person = :from",
                "insert into break_glass select :to, who_id, until from break_glass where person = :from"
                        + " on conflict (person, who_id) do update set until = greatest(break_glass.until, excluded.until)")) {
            database.sql(statement)
                    .param("from", from.value())
                    .param("to", to.value())
                    .update();
        }
        UUID left = ofOther == null ? ofOne : ofOther;
        if (left != null) {
            standings.reckon(List.of(left));
        }
    }

    /** In the caller's transaction: each has their own wishes again. Cases part when the tracker has judged them apart. */
    public void part(PersonAlias alias, PersonAlias led) {
        files.hold(new TreeSet<>(List.of(alias.value(), led.value())));
        wishes.takeApart(alias, led);
        UUID left = openCases(alias, led).get(led.value());
        if (left != null) {
            orders.isNewVersion(orders.head(new CaseId(left)));
            standings.reckon(List.of(left));
        }
    }

    private Map<UUID, UUID> openCases(PersonAlias from, PersonAlias to) {
        Map<UUID, UUID> open = new HashMap<>();
        database.sql("select person, id from cases where closed_at is null and person in (:from, :to)")
                .param("from", from.value())
                .param("to", to.value())
                .query(row -> {
                    open.put(Columns.uuid(row, "person"), Columns.uuid(row, "id"));
                });
        return open;
    }

    /** What needs work moves over, and who worked on it with it, if nobody works on the other; the one is closed. */
    private void merge(CaseHead one, CaseHead other) {
        UUID[] both = {one.id().value(), other.id().value()};
        for (String statement : List.of(
                "insert into parts (case_id, finding_id) select :other, finding_id from parts"
                        + " where case_id = :one and ended is null on conflict (case_id, finding_id)"
                        + " do update set ended_at = null, ended = null, ended_as = null",
                "update parts set ended_at = now(), ended = 'MOVED' where case_id = :one and ended is null"
                        + " and case_id <> :other")) {
            database.sql(statement)
                    .param("one", both[0])
                    .param("other", both[1])
                    .update();
        }
        database.sql("update cases set closed_at = now(), close_reason = 'MERGED' where id = :one")
                .param("one", both[0])
                .update();
        database.sql(
                        "insert into timeline (case_id, kind, reason) values (:one, 'CLOSED', 'MERGED'), (:other, 'LINKED', null)")
                .param("one", both[0])
                .param("other", both[1])
                .update();
        news.merged(List.of(both[0]), clock.instant());
        if (one.owner() != null && one.ownerName() != null && other.owner() == null) {
            orders.own(other, new Who(one.owner(), one.ownerName(), true, false));
        }
        standings.reckon(List.of(both[0]));
        cases.reckon(List.of(both));
    }
}
