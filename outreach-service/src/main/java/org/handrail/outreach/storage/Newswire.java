package org.handrail.outreach.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.cases.CaseChange;
import org.handrail.outreach.protocol.Lapse;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.handrail.outreach.protocol.Standing;
import org.handrail.outreach.protocol.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever listens what somebody should hear of; it does not know who that is. */
@Component
class Newswire {

    private final ApplicationEventPublisher listeners;
    private final JdbcClient database;

    Newswire(ApplicationEventPublisher listeners, JdbcClient database) {
        this.listeners = listeners;
        this.database = database;
    }

    void tell(UUID id, CaseNews.Kind kind, Instant at, @Nullable String owner) {
        listeners.publishEvent(new CaseNews(new CaseId(id), kind, at, owner));
    }

    /** Before it is written down: who has the case hears of it, too. */
    void lapsed(UUID id, Lapse lapse) {
        tell(id, kind(lapse.kind()), lapse.at(), owners(List.of(id)).get(id));
    }

    /**
     * What follows from where a case stands now, each time it is worked out; hearers know what they heard before.
     *
     * @param supervisorKnows whether it is in the supervisor's queue since it was told to be
     */
    void stands(UUID id, Standing standing, boolean supervisorKnows) {
        switch (standing) {
            case Standing.Queued queued -> {
                if (queued.queue() != Standing.Queue.TEAM && !supervisorKnows) {
                    tell(id, CaseNews.Kind.ON_CALL, queued.since(), null);
                }
            }
            case Standing.Owned owned -> {
                Step next = owned.next();
                if (next.kind() == Step.Kind.REVIEW && next.by() == Doer.SUPERVISOR) {
                    tell(id, CaseNews.Kind.REVIEW, next.notBefore(), owned.owner());
                }
            }
            case Standing.Closed _ -> {}
        }
    }

    /** What findings ended is told to whoever has the case; nobody is told of a case that nobody has. */
    void ended(Collection<CaseChange> changes) {
        Map<UUID, CaseNews> news = new LinkedHashMap<>();
        for (CaseChange change : changes) {
            switch (change) {
                case CaseChange.PartEnded ended -> news.put(id(ended), news(ended, CaseNews.Kind.RECOVERED));
                case CaseChange.CaseClosed closed -> news.put(id(closed), news(closed, CaseNews.Kind.CLOSED));
                case CaseChange.CaseOpened _, CaseChange.PartOpened _, CaseChange.PartChanged _ -> {}
            }
        }
        if (!news.isEmpty()) {
            owners(news.keySet()).forEach((id, owner) -> {
                CaseNews one = news.get(id);
                if (one != null) {
                    tell(id, one.kind(), one.at(), owner);
                }
            });
        }
    }

    /** These closed since their work went to another case: whoever worked on them hears of it. */
    void merged(Collection<UUID> cases, Instant at) {
        owners(cases).forEach((id, owner) -> tell(id, CaseNews.Kind.CLOSED, at, owner));
    }

    private Map<UUID, String> owners(Collection<UUID> cases) {
        Map<UUID, String> owners = new HashMap<>();
        database.sql(
                        "select id, coalesce(covered_by, owner) as owner from cases where id = any(:ids) and owner is not null")
                .param("ids", cases.toArray(UUID[]::new))
                .query((ResultSet row) -> put(owners, row));
        return owners;
    }

    private static void put(Map<UUID, String> owners, ResultSet row) throws SQLException {
        owners.put(Columns.uuid(row, "id"), row.getString("owner"));
    }

    private static UUID id(CaseChange change) {
        return change.caseId().value();
    }

    private static CaseNews news(CaseChange change, CaseNews.Kind kind) {
        return new CaseNews(change.caseId(), kind, change.finding().judgedAt(), null);
    }

    private static CaseNews.Kind kind(Lapse.Kind kind) {
        return switch (kind) {
            case UNCLAIMED -> CaseNews.Kind.UNCLAIMED;
            case OVERDUE -> CaseNews.Kind.OVERDUE;
            case RETURNED -> CaseNews.Kind.RETURNED;
            case OWNER_AWAY -> CaseNews.Kind.OWNER_AWAY;
            case LOOK_AGAIN -> CaseNews.Kind.LOOK_AGAIN;
        };
    }
}
