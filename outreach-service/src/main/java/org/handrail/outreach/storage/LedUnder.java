package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.instant;
import static org.handrail.outreach.storage.Columns.uuid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.PersonAlias;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Under whom findings are led: one about an alias that was found to be another's belongs to that person, and one that is
 * announced for somebody else than before moves with all its work.
 */
@Component
class LedUnder {

    /** The log's time runs so far behind the desk's clock at most, in health. */
    private static final Duration BEHIND = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final CaseTables cases;

    LedUnder(JdbcClient database, CaseTables cases) {
        this.database = database;
        this.cases = cases;
    }

    /**
     * Findings by the people they are led under.
     *
     * @param traces in which trace the post was that caused a finding
     * @param people whom they concern, and with whom some of them were until now
     * @param from of those that moved, with whom they were
     */
    record Led(List<Finding> findings, Map<Finding, String> traces, SortedSet<UUID> people, Map<Finding, UUID> from) {}

    private record Assignment(UUID person, Instant at) {}

    Led of(List<Finding> heard, Map<Finding, String> traces) {
        Map<UUID, Assignment> assignments = assignments(heard);
        List<Finding> findings = new ArrayList<>();
        Map<Finding, String> theirs = new HashMap<>(traces);
        List<Finding> mayMove = new ArrayList<>();
        for (Finding finding : heard) {
            Assignment assignment = assignments.get(finding.person().value());
            if (assignment == null) {
                findings.add(finding);
            } else if (!isTakenBackByTheLink(finding, assignment)) {
                Finding led = finding.of(new PersonAlias(assignment.person()));
                findings.add(led);
                mayMove.add(led);
                String trace = traces.get(finding);
                if (trace != null) {
                    theirs.put(led, trace);
                }
            }
        }
        Map<Finding, UUID> from = from(mayMove);
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

    /** The tracker takes back under the alias what it then says of the person; the case is not to close and open for that. */
    private static boolean isTakenBackByTheLink(Finding finding, Assignment assignment) {
        return finding.state() == FindingState.WITHDRAWN
                && !assignment.person().equals(finding.person().value())
                && finding.judgedAt().isAfter(assignment.at().minus(BEHIND));
    }

    private Map<UUID, Assignment> assignments(List<Finding> heard) {
        Map<UUID, Assignment> assignments = new HashMap<>();
        database.sql("""
                        select alias, person, assigned_at from alias_assignments
                        where alias = any(:people) or person = any(:people)""")
                .param(
                        "people",
                        heard.stream()
                                .map(each -> each.person().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .query(row -> {
                    UUID person = uuid(row, "person");
                    assignments.put(uuid(row, "alias"), new Assignment(person, instant(row, "assigned_at")));
                    assignments.putIfAbsent(person, new Assignment(person, Instant.MIN));
                });
        return assignments;
    }

    private Map<Finding, UUID> from(List<Finding> mayMove) {
        Map<Finding, UUID> from = new HashMap<>();
        if (mayMove.isEmpty()) {
            return from;
        }
        Map<UUID, UUID> known = new HashMap<>();
        database.sql("select id, person from findings where id = any(:ids)")
                .param("ids", mayMove.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    known.put(uuid(row, "id"), uuid(row, "person"));
                });
        for (Finding finding : mayMove) {
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
        database.sql("""
                        with closed as (
                          update cases c set closed_at = now(), close_reason = 'MERGED'
                          where c.id = any(:cases) and c.closed_at is null
                            and not exists (select from parts p where p.case_id = c.id and p.ended is null)
                          returning c.id)
                        insert into timeline (case_id, kind, reason) select id, 'CLOSED', 'MERGED' from closed""").param("cases", touched.toArray(UUID[]::new)).update();
    }
}
