package org.handrail.detox.rooms;

import java.util.Optional;
import org.handrail.events.terms.FactId;
import org.handrail.journal.Entry;
import org.handrail.journal.Journal;

/** What a phase service must not do: reach behind the intake. */
record KnowsTheJournal(Journal journal) {

    Optional<Entry> peek(FactId fact) {
        return journal.find(fact);
    }
}
