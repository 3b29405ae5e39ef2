package org.handrail.tracker.store;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;

/** All that the tracker remembers of one person. Changed through {@link People} alone, which changes the rows with it. */
public final class PersonFile {

    private final PersonAlias person;
    final Map<FactId, Fact> facts;
    final Map<FindingId, Finding> announced;
    Schedule schedule;

    PersonFile(PersonAlias person, Map<FactId, Fact> facts, Map<FindingId, Finding> announced, Schedule schedule) {
        this.person = person;
        this.facts = facts;
        this.announced = announced;
        this.schedule = schedule;
    }

    /** Whom it is about. */
    public PersonAlias person() {
        return person;
    }

    /** Every fact heard, each once. */
    public Collection<Fact> facts() {
        return Collections.unmodifiableCollection(facts.values());
    }

    /** What was last announced of each finding. */
    public Map<FindingId, Finding> announced() {
        return Collections.unmodifiableMap(announced);
    }
}
