package org.handrail.intake.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.FactId;
import org.handrail.intake.PhaseState;

/**
 * The state of a phase: which facts belong to what, and an index of how that stands. The same facts in any order come to the
 * same.
 */
public final class AnchoredState implements PhaseState {

    private final Belongings belongings;
    private final Folds folds;
    private final BelongingRows rows;
    private final StandingRows standings;
    private final FlagRows flags;

    AnchoredState(Belongings belongings, Folds folds, BelongingRows rows, StandingRows standings, FlagRows flags) {
        this.belongings = belongings;
        this.folds = folds;
        this.rows = rows;
        this.standings = standings;
        this.flags = flags;
    }

    @Override
    public List<String> flags(FactId fact) {
        return flags.reasons(fact);
    }

    @Override
    public Map<FactId, List<String>> update(List<Fact> accepted) {
        List<Fact> retractions = accepted.stream()
                .filter(fact -> fact.event() instanceof Retracted)
                .toList();
        List<BelongingRows.Row> belonging = accepted.stream()
                .filter(fact -> !(fact.event() instanceof Retracted))
                .flatMap(fact -> belongings.of(fact).stream().map(each -> new BelongingRows.Row(fact, each)))
                .toList();
        rows.add(belonging);
        rows.takeBack(retractions);
        Set<UUID> takenBack = rows.takenBack(accepted);
        Raising raising = new Raising(accepted);
        raising.add(flag(accepted, retractions, takenBack));
        derive(belonging, earlier(belonging, retractions, takenBack), raising);
        return raising.reasons();
    }

    private List<Outlook.Raised> flag(List<Fact> accepted, List<Fact> retractions, Set<UUID> takenBack) {
        flags.arrived(accepted.stream()
                .filter(fact -> takenBack.contains(fact.id().value()))
                .toList());
        flags.withdrawn(retractions);
        return flags.astray(retractions.stream()
                .filter(fact -> !takenBack.contains(fact.id().value()))
                .toList());
    }

    /** What something is taken back of: these facts alone do not tell how it stands. */
    private Map<Key, Outlook> earlier(List<BelongingRows.Row> belonging, List<Fact> retractions, Set<UUID> takenBack) {
        Map<Key, Outlook> earlier = new TreeMap<>(Key.LOCKING);
        rows.touchedBy(retractions)
                .forEach(touched -> earlier.put(folds.key(touched.belonging(), touched.source()), Outlook.NOTHING));
        belonging.stream()
                .filter(row -> takenBack.contains(row.fact().id().value()))
                .forEach(
                        row -> earlier.put(folds.key(row.belonging(), row.fact().source()), Outlook.NOTHING));
        return earlier;
    }

    /**
     * Derives what is new from these facts alone, and what was there before, or has something taken back, from all that the
     * journal holds of it, once no other batch can be at it.
     */
    private void derive(List<BelongingRows.Row> belonging, Map<Key, Outlook> earlier, Raising raising) {
        Map<Key, List<Fact>> touched = new TreeMap<>(Key.LOCKING);
        belonging.forEach(row -> touched.computeIfAbsent(
                        folds.key(row.belonging(), row.fact().source()), any -> new ArrayList<>())
                .add(row.fact()));
        Map<Key, Outlook> fresh = new TreeMap<>(Key.LOCKING);
        touched.forEach((key, facts) -> fresh.put(key, folds.outlook(key, new AnchorFacts(key.anchor(), facts))));
        fresh.putAll(earlier);
        Map<Key, StandingRows.Before> before = standings.lock(fresh);
        earlier.keySet().forEach(key -> before.putIfAbsent(key, StandingRows.Before.NOTHING));
        fresh.keySet().removeAll(before.keySet());
        standings.complete(fresh);
        flags.add(fresh);
        fresh.values().forEach(outlook -> raising.add(outlook.flags()));
        rederive(before).forEach(outlook -> raising.add(outlook.flags()));
    }

    /** Derives things anew, whatever the index says of them; for what an older version of the program derived. */
    void refresh(Collection<Key> keys) {
        Map<Key, Outlook> locked = new TreeMap<>(Key.LOCKING);
        keys.forEach(key -> locked.put(key, Outlook.NOTHING));
        rederive(standings.lock(locked));
    }

    private List<Outlook> rederive(Map<Key, StandingRows.Before> before) {
        if (before.isEmpty()) {
            return List.of();
        }
        Journalled journalled = rows.journalled(before.keySet());
        Map<Key, Outlook> outlooks = new TreeMap<>(Key.LOCKING);
        before.keySet()
                .forEach(key -> outlooks.put(key, folds.outlook(key, journalled.of(key, Standpoint.NOW, Words.NONE))));
        standings.replace(outlooks, before);
        before.forEach((key, was) -> outlooks.computeIfPresent(
                key, (same, outlook) -> was.flagged() || !outlook.flags().isEmpty() ? outlook : null));
        flags.replace(outlooks);
        return List.copyOf(outlooks.values());
    }
}
