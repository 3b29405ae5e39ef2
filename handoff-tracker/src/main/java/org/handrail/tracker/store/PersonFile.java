package org.handrail.tracker.store;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.AliasAssigned;
import org.handrail.events.EventType;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.rules.Journey;
import org.handrail.rules.Matter;
import org.jspecify.annotations.Nullable;

/**
 * All that the tracker remembers of one alias: what was reported under it, and what is lent to it, since other aliases belong
 * to the same person. Changed through {@link People} alone, which changes the rows with it.
 */
public final class PersonFile {

    /** The greatest version holds, whenever it was heard; should two ever be alike, one of them in every order. */
    private static final Comparator<Fact> BY_VERSION = Comparator.<Fact>comparingLong(
                    fact -> ((AliasAssigned) fact.event()).version())
            .thenComparing(fact -> fact.id().value());

    final Map<FactId, Fact> facts;
    /** By whom each is lent: while links change it may come over two of them. */
    final Map<FactId, Set<PersonAlias>> lent;

    final Map<Matter, Finding> announced;
    private Journey journey;
    Schedule schedule;

    /** Whom this alias is assigned to without being led there: the link would close a circle. */
    @Nullable
    PersonAlias unfollowed;

    PersonFile(
            PersonAlias person,
            Map<FactId, Fact> facts,
            Map<FactId, Set<PersonAlias>> lent,
            Map<Matter, Finding> announced,
            Schedule schedule) {
        this.facts = facts;
        this.lent = lent;
        this.announced = announced;
        this.journey = Journey.of(person, facts.values());
        this.schedule = schedule;
    }

    /** Whom it is about. */
    public PersonAlias person() {
        return journey.person();
    }

    /** The alias under which the person is led: this one, until it was assigned to another. */
    public PersonAlias ledUnder() {
        PersonAlias to = assignedTo();
        return to.equals(unfollowed) ? person() : to;
    }

    /** Whether the person is led here although this alias is assigned to another, which leads in a circle. */
    public boolean leadsACircle() {
        return unfollowed != null && unfollowed.equals(assignedTo());
    }

    /** The alias that this one is assigned to, followed or not; this one where it is on its own. */
    public PersonAlias assignedTo() {
        return journey.facts(EventType.ALIAS_ASSIGNED).stream()
                .max(BY_VERSION)
                .map(fact -> ((AliasAssigned) fact.event()).to())
                .orElse(person());
    }

    /** Whether the person is led under another alias, and judged there. */
    public boolean isElsewhere() {
        return !ledUnder().equals(person());
    }

    /** Every fact that stands, by which the person is judged; none where they are led elsewhere, and judged there. */
    public Journey journey() {
        return isElsewhere() ? Journey.of(person(), List.of()) : journey;
    }

    /** What follows the person: all but whom this very alias was assigned to. */
    public List<Fact> following() {
        return facts.values().stream()
                .filter(fact -> !(fact.event() instanceof AliasAssigned))
                .toList();
    }

    /** Whether the fact is of another alias. */
    boolean isLent(FactId fact) {
        return lent.containsKey(fact);
    }

    /** The facts that come from that alias. */
    public Set<FactId> lentOf(PersonAlias alias) {
        Set<FactId> theirs = new HashSet<>();
        lent.forEach((fact, lenders) -> {
            if (lenders.contains(alias)) {
                theirs.add(fact);
            }
        });
        return theirs;
    }

    /** What was last announced of each matter. */
    public Map<Matter, Finding> announced() {
        return Collections.unmodifiableMap(announced);
    }

    /** What was announced because of these facts: it follows them. */
    public List<Finding> announcedOf(Collection<FactId> openedBy) {
        return announced.values().stream()
                .filter(finding -> openedBy.contains(finding.openedBy()))
                .toList();
    }

    /** False where it is known already. */
    boolean add(Fact fact) {
        if (facts.putIfAbsent(fact.id(), fact) != null) {
            return false;
        }
        journey = journey.with(fact).orElseGet(() -> Journey.of(journey.person(), facts.values()));
        return true;
    }

    /** How many facts and findings it holds. */
    int rows() {
        return facts.size() + announced.size();
    }

    /** Whether nothing is known of the person. */
    public boolean isEmpty() {
        return facts.isEmpty();
    }

    /** False where it is not known. */
    boolean erase(FactId fact) {
        if (facts.remove(fact) == null) {
            return false;
        }
        lent.remove(fact);
        journey = Journey.of(journey.person(), facts.values());
        return true;
    }
}
