package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.uuid;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.PersonAlias;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Under whom findings are led: one about an alias that was found to be another's belongs to that person, and one that is
 * announced for somebody else than before moves with all its work.
 */
@Component
class LedUnder {

    private final JdbcClient database;
    private final CaseTables cases;
    private final Newswire news;
    private final Clock clock;

    LedUnder(JdbcClient database, CaseTables cases, Newswire news, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Findings by the people they are led under.
     *
     * @param traces in which trace the post was that caused a finding
     * @param people whom they concern, and with whom some of them were until now
     * @param from of those that moved, with whom they were
     */
    record Led(List<Finding> findings, Map<Finding, String> traces, SortedSet<UUID> people, Map<Finding, UUID> from) {}

    Led of(List<Finding> heard, Map<Finding, String> traces) {
        Map<UUID, UUID> assignments = assignments(heard);
        List<Finding> findings = new ArrayList<>();
        Map<Finding, String> theirs = new HashMap<>(traces);
        for (Finding finding : heard) {
            UUID person = assignments.get(finding.person().value());
            Finding led = person == null ? finding : finding.of(new PersonAlias(person));
            findings.add(led);
            String trace = traces.get(finding);
            if (trace != null) {
                theirs.put(led, trace);
            }
        }
        Map<Finding, UUID> from = from(findings);
        SortedSet<UUID> people = new TreeSet<>(from.values());
        findings.forEach(finding -> people.add(finding.person().value()));
        return new Led(findings, theirs, people, from);
    }

    /** Takes those that moved out of the cases they were in; the people must be held. Says which cases that changed. */
    List<UUID> bringOver(Led led) {
        List<UUID> touched = new ArrayList<>();
        led.from().forEach((finding, person) -> {
            List<UUID> left = database.sql("""
                            update parts p set ended_at = now(), ended = 'MOVED', ended_as = null from cases c
                            where c.id = p.case_id and c.closed_at is null and p.ended is null and p.finding_id = :finding
                            returning c.id""")
                    .param("finding", finding.id().value())
                    .query((row, number) -> uuid(row, "id"))
                    .list();
            left.forEach(id -> tell(id, finding));
            touched.addAll(left);
            database.sql("update findings set person = :person where id = :finding")
                    .param("person", finding.person().value())
                    .param("finding", finding.id().value())
                    .update();
        });
        if (!touched.isEmpty()) {
            close(touched);
            cases.reckon(touched);
        }
        return touched;
    }

    private Map<UUID, UUID> assignments(List<Finding> heard) {
        Map<UUID, UUID> assignments = new HashMap<>();
        database.sql("select alias, person from alias_assignments where alias = any(:people)")
                .param(
                        "people",
                        heard.stream()
                                .map(each -> each.person().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .query(row -> {
                    assignments.put(uuid(row, "alias"), uuid(row, "person"));
                });
        return assignments;
    }

    /** Of those that were known already the ones that were another's until now, whoever said so: people, or an intake. */
    private Map<Finding, UUID> from(List<Finding> heard) {
        Map<Finding, UUID> from = new HashMap<>();
        Map<UUID, UUID> known = new HashMap<>();
        database.sql("select id, person from findings where id = any(:ids)")
                .param("ids", heard.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    known.put(uuid(row, "id"), uuid(row, "person"));
                });
        for (Finding finding : heard) {
            UUID person = known.get(finding.id().value());
            if (person != null && !person.equals(finding.person().value())) {
                from.put(finding, person);
            }
        }
        return from;
    }

    private void tell(UUID id, Finding finding) {
        database.sql("""
                        insert into timeline (case_id, kind, finding_id, became, reason)
                        values (:id, 'FINDING_ENDED', :finding, :became, 'MOVED')""")
                .param("id", id)
                .param("finding", finding.id().value())
                .param("became", finding.state().name())
                .update();
    }

    private void close(List<UUID> touched) {
        List<UUID> closed = database.sql("""
                        with closed as (
                          update cases c set closed_at = now(), close_reason = 'MERGED'
                          where c.id = any(:cases) and c.closed_at is null
                            and not exists (select from parts p where p.case_id = c.id and p.ended is null)
                          returning c.id)
                        insert into timeline (case_id, kind, reason) select id, 'CLOSED', 'MERGED' from closed
                        returning case_id""")
                .param("cases", touched.toArray(UUID[]::new))
                .query((row, number) -> uuid(row, "case_id"))
                .list();
        news.merged(closed, clock.instant());
    }
}
