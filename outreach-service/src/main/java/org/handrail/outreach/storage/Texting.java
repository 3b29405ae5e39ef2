package org.handrail.outreach.storage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.Channel;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.Attempt;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.protocol.Matter;
import org.handrail.outreach.protocol.Outreach;
import org.handrail.outreach.protocol.Wishes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What texts do to cases. Who may be sent one is asked of the outreach protocol, and no reason overrides its answer. */
@Service
public class Texting {

    private final Turns turns;
    private final CaseOrders orders;
    private final OutreachFacts facts;
    private final Permission permission;
    private final Standings standings;
    private final PersonFiles files;
    private final DeskMeters meters;
    private final Newswire news;
    private final FirstTimes firstTimes;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Reopening reopening;
    private final Clock clock;

    Texting(
            Turns turns,
            CaseOrders orders,
            OutreachFacts facts,
            Permission permission,
            Standings standings,
            PersonFiles files,
            DeskMeters meters,
            Newswire news,
            FirstTimes firstTimes,
            JdbcClient database,
            TransactionTemplate transaction,
            Reopening reopening,
            Clock clock) {
        this.turns = turns;
        this.orders = orders;
        this.facts = facts;
        this.permission = permission;
        this.standings = standings;
        this.files = files;
        this.meters = meters;
        this.news = news;
        this.firstTimes = firstTimes;
        this.database = database;
        this.transaction = transaction;
        this.reopening = reopening;
        this.clock = clock;
    }

    /** What is written down before a text is sent. */
    public interface Entry {
        void write(PersonAlias person, Wishes wishes, Instant at);
    }

    /**
     * Records a text that is about to be sent, if it may be. From then on it counts as a contact.
     *
     * @throws org.handrail.outreach.cases.CaseRefusal when the case is unknown, changed, closed or another's, or the person
     *     may not be sent a text now
     */
    public void record(CaseId id, long seen, Who who, Entry entry) {
        turns.take(id, seen, who, head -> {
            head.mustBeOpen();
            head.mustNotBeOfAnother(who);
            Instant now = clock.instant();
            Matter matter = standings.matter(id);
            permission.toText(matter, now);
            entry.write(head.person(), matter.wishes(), now);
            return true;
        });
    }

    /**
     * Records the text that a case's ladder leaves to the desk itself, if it still is due: somebody may have rung meanwhile,
     * another instance been quicker, or the day's contacts be used up. What cannot be written at all is left to who has the
     * case.
     *
     * @param isOnItsWay whether another text for the case is being sent
     */
    public void recordByItself(CaseId id, Predicate<CaseId> isOnItsWay, Entry entry) {
        turns.take(id, head -> {
            Instant now = clock.instant();
            Matter matter = standings.matter(id);
            if (head.closed() || isOnItsWay.test(id) || !Outreach.sendsText(matter, now)) {
                standings.reckon(List.of(id.value()));
                return false;
            }
            try {
                entry.write(head.person(), matter.wishes(), now);
            } catch (CaseRefusal refusal) {
                tellFailed(head, "" + refusal.getMessage());
            }
            return true;
        });
    }

    /** It went out: an attempt like any other, by who asked for it. */
    public void sent(CaseId id, Instant at, String who, String whoId) {
        Attempt attempt = new Attempt(Channel.SMS, AttemptOutcome.LEFT_MESSAGE, null, at, null, null);
        turns.take(id, head -> {
            orders.attempt(head, attempt, new Who(whoId, who, true, false));
            facts.attempted(head, attempt);
            firstTimes.attempted(head, at);
            return true;
        });
        meters.attempted(attempt);
    }

    /** It did not go out, or that is not known. */
    public void failed(CaseId id, String why) {
        turns.take(id, head -> {
            tellFailed(head, why);
            return true;
        });
    }

    private void tellFailed(CaseHead head, String why) {
        orders.happened(head, TimelineKind.TEXT_FAILED, why);
        news.tell(head.id().value(), CaseNews.Kind.TEXT_FAILED, clock.instant(), head.listener());
    }

    /** The person answered. Who was given up and answers is looked for again. */
    public void answered(PersonAlias person, String text) {
        ofLatestCase(person, id -> {
            reopening.heardOf(List.of(id.value()));
            CaseHead head = orders.head(id);
            orders.happened(head, TimelineKind.REPLIED, text);
            news.tell(id.value(), CaseNews.Kind.REPLIED, clock.instant(), head.listener());
        });
    }

    /** The person wants no more texts: until they agree anew, this way is closed. */
    public void stopped(PersonAlias person) {
        ofLatestCase(person, id -> {
            database.sql("update wishes set texts_agreed = false, told_at = now() where person = :person")
                    .param("person", person.value())
                    .update();
            orders.happened(orders.head(id), TimelineKind.TEXTS_STOPPED, null);
        });
    }

    /** Cases whose next step the desk itself takes, and may by now. */
    public List<CaseId> dueByThemselves(int atMost) {
        return database.sql("""
                        select id from cases where step_by = 'DESK' and owner is not null and closed_at is null
                          and step_from <= :now order by step_from limit :most""")
                .param("now", Columns.at(clock.instant()))
                .param("most", atMost)
                .query((row, number) -> new CaseId(Columns.uuid(row, "id")))
                .list();
    }

    private interface Work {
        void on(CaseId id);
    }

    private void ofLatestCase(PersonAlias person, Work work) {
        transaction.executeWithoutResult(status -> {
            files.hold(new TreeSet<>(List.of(person.value())));
            database.sql("""
                            select id from cases where person = :person
                            order by closed_at is null desc, opened_at desc limit 1""")
                    .param("person", person.value())
                    .query(UUID.class)
                    .optional()
                    .ifPresent(id -> {
                        CaseId theCase = new CaseId(id);
                        work.on(theCase);
                        orders.isNewVersion(orders.head(theCase));
                        standings.reckon(List.of(id));
                    });
        });
    }
}
