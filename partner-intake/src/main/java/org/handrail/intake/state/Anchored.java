package org.handrail.intake.state;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.handrail.directory.Partner;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what {@link AnchoredState} keeps: the facts of what a partner may see, page by page in the order of their ids. */
public final class Anchored {

    private static final String OWN = "select distinct anchor from counted where kind = :kind and source = :source"
            + " and anchor > :after order by anchor limit :limit";

    private static final String SHOWN = "select distinct anchor from counted where kind = :kind"
            + " and shown_to = any (:programs) and anchor > :after order by anchor limit :limit";

    private static final String STARTING = "select distinct anchor from counted where kind = :kind and source = :source"
            + " and starts >= :from and starts < :until and anchor > :after order by anchor limit :limit";

    private static final String SEEN =
            "select anchor from ((" + OWN + ") union (" + SHOWN + ")) as either order by anchor limit :limit";

    private final JdbcClient jdbc;
    private final Journal journal;

    public Anchored(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** What the partner itself posted about. */
    public Found own(PartnerId partner, Anchor.Kind kind, Page page) {
        List<UUID> ids = ids(with(OWN, partner, kind, page));
        return found(kind, ids, page).of(partner);
    }

    /** What the partner itself posted about and was agreed to take place between two instants, the second excluded. */
    public Found starting(PartnerId partner, Anchor.Kind kind, Instant from, Instant until, Page page) {
        List<UUID> ids = ids(with(STARTING, partner, kind, page)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC)));
        return found(kind, ids, page).of(partner);
    }

    /** What the partner posted about or what is shown to one of its programs: everybody's facts of it. */
    public Found seen(Partner partner, Anchor.Kind kind, Page page) {
        String[] programs =
                partner.programs().stream().map(program -> program.id().value()).toArray(String[]::new);
        List<UUID> ids = ids(with(SEEN, partner.id(), kind, page).param("programs", programs));
        return found(kind, ids, page);
    }

    /** Everybody's facts of one. */
    public Optional<AnchorFacts> of(Anchor anchor) {
        return load(anchor.kind(), List.of(anchor.id())).stream().findFirst();
    }

    /** The partner's own facts of one. */
    public Optional<AnchorFacts> own(PartnerId partner, Anchor anchor) {
        return new Found(load(anchor.kind(), List.of(anchor.id())), null)
                .of(partner).anchors().stream().findFirst();
    }

    private JdbcClient.StatementSpec with(String sql, PartnerId partner, Anchor.Kind kind, Page page) {
        return jdbc.sql(sql)
                .param("kind", kind.name())
                .param("source", partner.value())
                .param("after", page.after())
                .param("limit", page.limit() + 1);
    }

    private static List<UUID> ids(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private Found found(Anchor.Kind kind, List<UUID> ids, Page page) {
        boolean more = ids.size() > page.limit();
        List<UUID> shown = more ? ids.subList(0, page.limit()) : ids;
        return new Found(load(kind, shown), more ? shown.getLast() : null);
    }

    private List<AnchorFacts> load(Anchor.Kind kind, List<UUID> ids) {
        Map<FactId, UUID> anchors = new HashMap<>();
        jdbc.sql("select fact, anchor from counted where kind = :kind and anchor = any (:ids)")
                .param("kind", kind.name())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    anchors.put(new FactId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class));
                });
        return inOrder(ids, journal.facts(anchors.keySet()), anchors);
    }

    private static List<AnchorFacts> inOrder(List<UUID> ids, Collection<Fact> facts, Map<FactId, UUID> anchors) {
        Map<UUID, List<Fact>> byAnchor = new LinkedHashMap<>();
        ids.forEach(id -> byAnchor.put(id, new ArrayList<>()));
        for (Fact fact : facts) {
            UUID anchor = anchors.get(fact.id());
            if (anchor != null) {
                byAnchor.getOrDefault(anchor, new ArrayList<>()).add(fact);
            }
        }
        return byAnchor.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new AnchorFacts(entry.getKey(), entry.getValue()))
                .toList();
    }
}
