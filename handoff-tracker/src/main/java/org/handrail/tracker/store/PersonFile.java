package org.handrail.tracker.store;

import java.util.Collections;
import java.util.Map;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.rules.Journey;
import org.handrail.rules.Matter;

/** All that the tracker remembers of one person. Changed through {@link People} alone, which changes the rows with it. */
public final class PersonFile {

    final Map<FactId, Fact> facts;
    final Map<Matter, Finding> announced;
    private Journey journey;
    Schedule schedule;

    PersonFile(PersonAlias person, Map<FactId, Fact> facts, Map<Matter, Finding> announced, Schedule schedule) {
        this.facts = facts;
        this.announced = announced;
        this.journey = Journey.of(person, facts.values());
        this.schedule = schedule;
    }

    /** Whom it is about. */
    public PersonAlias person() {
        return journey.person();
    }

    /** Every fact heard that stands. */
    public Journey journey() {
        return journey;
    }

    /** What was last announced of each matter. */
    public Map<Matter, Finding> announced() {
        return Collections.unmodifiableMap(announced);
    }

    /** False where it is known already. */
    boolean add(Fact fact) {
        if (facts.putIfAbsent(fact.id(), fact) != null) {
            return false;
        }
        journey = journey.with(fact).orElseGet(() -> Journey.of(journey.person(), facts.values()));
        return true;
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
        journey = Journey.of(journey.person(), facts.values());
        return true;
    }
}
