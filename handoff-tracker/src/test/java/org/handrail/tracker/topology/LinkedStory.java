package org.handrail.tracker.topology;

import static org.handrail.tracker.topology.World.MONDAY;
import static org.handrail.tracker.topology.World.assigned;
import static org.handrail.tracker.topology.World.attended;
import static org.handrail.tracker.topology.World.booked;
import static org.handrail.tracker.topology.World.somebody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.events.AliasAssigned;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.rules.Journey;
import org.handrail.rules.Surroundings;

/**
 * Appointments of two people, reported under five aliases, while links are made, moved and undone; all of it by a seed. Where any
 * alias may lead to any other, links follow one another and lead in circles.
 */
final class LinkedStory {

    private static final int APPOINTMENTS = 8;
    private static final int LINKS = 10;

    private final Random chance;
    private final List<PersonAlias> leading = List.of(somebody(), somebody());
    private final List<PersonAlias> aliases = List.of(somebody(), somebody(), somebody());
    private final List<Fact> published = new ArrayList<>();
    private final Map<PersonAlias, PersonAlias> ledUnder = new HashMap<>();

    LinkedStory(long seed) {
        this(seed, false);
    }

    private LinkedStory(long seed, boolean anyToAny) {
        chance = new Random(seed);
        List<PersonAlias> all =
                Stream.concat(leading.stream(), aliases.stream()).toList();
        for (int i = 0; i < APPOINTMENTS; i++) {
            AppointmentId appointment = new AppointmentId(UUID.randomUUID());
            published.add(booked(anybody(), appointment, MONDAY));
            if (chance.nextBoolean()) {
                published.add(attended(anybody(), appointment, MONDAY));
            }
        }
        for (int version = 1; version <= LINKS; version++) {
            List<PersonAlias> from = anyToAny ? all : aliases;
            List<PersonAlias> leads = anyToAny ? all : leading;
            PersonAlias alias = from.get(chance.nextInt(from.size()));
            PersonAlias to = chance.nextInt(4) == 0 ? alias : leads.get(chance.nextInt(leads.size()));
            published.add(assigned(alias, to, version, MONDAY));
            ledUnder.put(alias, to);
        }
        Collections.shuffle(published, chance);
    }

    static LinkedStory fromAnyToAny(long seed) {
        return new LinkedStory(seed, true);
    }

    /** What is published, in this order. */
    List<Fact> published() {
        return published;
    }

    static Phase topicOf(Fact fact) {
        return fact.event() instanceof AliasAssigned ? Phase.OUTREACH : Phase.PLACEMENT;
    }

    /** What is concluded of each person by all facts of all their aliases. */
    Set<String> expected(Instant asOf) {
        return Stream.concat(leading.stream(), aliases.stream())
                .flatMap(lead -> new AppointmentJudging()
                        .assess(Journey.of(lead, of(lead)), Surroundings.allHeard(), asOf).conclusions().stream()
                                .map(conclusion -> told(conclusion.finding())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a reader has in the end, without what was withdrawn. */
    static Set<String> ends(Collection<Finding> announced) {
        Map<FindingId, Finding> ends = new HashMap<>();
        announced.forEach(finding ->
                ends.merge(finding.id(), finding, (one, other) -> one.version() < other.version() ? other : one));
        return ends.values().stream()
                .filter(finding -> finding.state() != FindingState.WITHDRAWN)
                .map(LinkedStory::told)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Fact> of(PersonAlias lead) {
        return published.stream()
                .filter(fact -> topicOf(fact) == Phase.PLACEMENT
                        && whoLeads(fact.person()).equals(lead))
                .map(fact -> new Fact(
                        fact.id(), fact.source(), lead, fact.time(), fact.zone(), fact.receivedAt(), fact.event()))
                .toList();
    }

    /** Along the links to their end; in a circle, its least. */
    private PersonAlias whoLeads(PersonAlias alias) {
        List<PersonAlias> passed = new ArrayList<>();
        PersonAlias here = alias;
        while (!passed.contains(here)) {
            passed.add(here);
            here = ledUnder.getOrDefault(here, here);
        }
        return IdentityContract.least(
                passed.subList(passed.indexOf(here), passed.size()).toArray(PersonAlias[]::new));
    }

    private PersonAlias anybody() {
        int who = chance.nextInt(leading.size() + aliases.size());
        return who < leading.size() ? leading.get(who) : aliases.get(who - leading.size());
    }

    private static String told(Finding finding) {
        return finding.id() + " of " + finding.person() + " is " + finding.state() + " by " + finding.evidence();
    }
}
