package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.at;
import static org.handrail.outreach.storage.Columns.atOrNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.protocol.Happening;
import org.handrail.outreach.protocol.Lapse;
import org.handrail.outreach.protocol.Matter;
import org.handrail.outreach.protocol.Outreach;
import org.handrail.outreach.protocol.Standing;
import org.handrail.outreach.protocol.Standing.Closed;
import org.handrail.outreach.protocol.Standing.Owned;
import org.handrail.outreach.protocol.Standing.Queued;
import org.handrail.outreach.protocol.Step;
import org.handrail.outreach.protocol.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes where cases stand by the protocol. Their people must be held. */
@Component
class Standings {

    private static final String TELL = "insert into timeline (case_id, at, kind) values (?, ?, ?)";
    private static final String STAND = """
            update cases set queue = ?, waiting_since = ?, claim_by = ?, step_kind = ?, step_channel = ?, step_by = ?,
              step_from = ?, step_due = ?, step_mind = ?, escalated = ?, covered_by = ?, changes_at = ?
            where id = ?""";
    private static final String DISOWN =
            "update cases set owner = null, owner_name = null, claimed_at = null, version = version + 1 where id = ?";
    private static final String NEWS = "update cases set version = version + 1 where id = ?";

    private final JdbcTemplate database;
    private final Matters matters;
    private final Reopening reopening;
    private final Ranks ranks;
    private final DeskMeters meters;
    private final Newswire news;
    private final Clock clock;

    Standings(
            JdbcTemplate database,
            Matters matters,
            Reopening reopening,
            Ranks ranks,
            DeskMeters meters,
            Newswire news,
            Clock clock) {
        this.database = database;
        this.matters = matters;
        this.reopening = reopening;
        this.ranks = ranks;
        this.meters = meters;
        this.news = news;
        this.clock = clock;
    }

    /** What the next step of this case rests on. */
    Matter matter(CaseId id) {
        Matter matter = matters.of(List.of(id.value())).get(id.value());
        if (matter == null) {
            throw new CaseRefusal(CaseRefusal.Kind.UNKNOWN, "There is no such case.", "Go back to the list.");
        }
        return matter;
    }

    /** Works out anew where these cases stand, and writes down what the time has brought about. */
    void reckon(Collection<UUID> cases) {
        Instant now = clock.instant();
        List<Object[]> rows = new ArrayList<>();
        matters.of(cases).forEach((id, matter) -> {
            Verdict verdict = Outreach.decide(matter, now);
            boolean looksAgain = verdict.lapses().stream().anyMatch(lapse -> lapse.kind() == Lapse.Kind.LOOK_AGAIN);
            if (looksAgain && !reopening.reopen(id)) {
                rows.add(row(id, new Closed(null), null));
                return;
            }
            verdict.lapses().forEach(lapse -> lapsed(id, lapse));
            news.stands(id, verdict.standing(), isTold(matter, verdict));
            rows.add(row(id, verdict.standing(), verdict.changesAt()));
        });
        database.batchUpdate(STAND, rows);
        ranks.reckon(cases);
    }

    private static boolean isTold(Matter matter, Verdict verdict) {
        List<Happening> happened = matter.history().happenings();
        Happening last = verdict.lapses().isEmpty()
                ? happened.isEmpty() ? null : happened.getLast()
                : verdict.lapses().getLast().happening();
        return last instanceof Happening.Escalated || last instanceof Happening.Returned;
    }

    private void lapsed(UUID id, Lapse lapse) {
        news.lapsed(id, lapse);
        database.update(TELL, id, at(lapse.at()), kind(lapse.kind()).name());
        boolean ownerless = lapse.kind() == Lapse.Kind.RETURNED || lapse.kind() == Lapse.Kind.OWNER_AWAY;
        database.update(ownerless ? DISOWN : NEWS, id);
        OnceCommitted.count(() -> meters.lapsed(lapse.kind()));
    }

    private static TimelineKind kind(Lapse.Kind kind) {
        return switch (kind) {
            case UNCLAIMED -> TimelineKind.UNCLAIMED;
            case OVERDUE -> TimelineKind.OVERDUE;
            case RETURNED -> TimelineKind.RETURNED;
            case OWNER_AWAY -> TimelineKind.OWNER_AWAY;
            case LOOK_AGAIN -> TimelineKind.LOOK_AGAIN;
        };
    }

    private static Object[] row(UUID id, Standing standing, @Nullable Instant changesAt) {
        return switch (standing) {
            case Owned owned ->
                row(
                        id,
                        null,
                        owned.next(),
                        owned.escalated(),
                        owned.inPlaceOf() == null ? null : owned.owner(),
                        changesAt);
            case Queued queued -> row(id, queued, queued.first(), false, null, changesAt);
            case Closed closed -> row(id, null, null, false, null, closed.lookAgain());
        };
    }

    private static Object[] row(
            UUID id,
            @Nullable Queued queued,
            @Nullable Step step,
            boolean escalated,
            @Nullable String coveredBy,
            @Nullable Instant changesAt) {
        return new Object[] {
            queued == null ? null : queued.queue().name(),
            queued == null ? null : at(queued.since()),
            queued == null ? null : at(queued.claimBy()),
            step == null ? null : step.kind().name(),
            step == null || step.channel() == null ? null : step.channel().name(),
            step == null ? null : step.by().name(),
            step == null ? null : at(step.notBefore()),
            step == null ? null : at(step.due()),
            step == null ? null : step.mind().toArray(String[]::new),
            escalated,
            coveredBy,
            atOrNull(changesAt),
            id
        };
    }
}
