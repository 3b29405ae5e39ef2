package org.handrail.local.clinics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.handrail.events.CareEvent;
import org.handrail.events.Retracted;
import org.handrail.events.codec.PostedEvent;
import org.handrail.events.codec.PostedEvents;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;

/** Many journeys, read through the contract as an intake reads them: duplicates once, what was taken back not at all. */
record Census(Map<PersonAlias, List<PostedEvent>> people, int posts) {

    static final Instant ORIGIN = Instant.parse("2026-03-10T12:00:00Z");

    static Census of(int journeys, long seed) {
        Journeys generator = new Journeys(Regions.small(), seed, ORIGIN);
        List<Post> posts = LongStream.range(0, journeys)
                .boxed()
                .flatMap(number -> generator.journey(number, ORIGIN.plusSeconds(number * 600)).stream())
                .toList();
        Map<FactId, PostedEvent> facts = new LinkedHashMap<>();
        posts.stream().map(Census::read).forEach(fact -> facts.put(fact.id(), fact));
        Set<FactId> retracted = new HashSet<>();
        facts.values().forEach(fact -> {
            if (fact.event() instanceof Retracted(FactId wrong)) {
                retracted.add(wrong);
            }
        });
        Map<PersonAlias, List<PostedEvent>> people = new LinkedHashMap<>();
        facts.values().stream()
                .filter(fact -> !retracted.contains(fact.id()))
                .forEach(fact -> people.computeIfAbsent(fact.person(), ignored -> new ArrayList<>())
                        .add(fact));
        people.values().forEach(own -> own.sort(Comparator.comparing(Census::at)));
        return new Census(people, posts.size());
    }

    static PostedEvent read(Post post) {
        PartnerId clinic = new PartnerId(post.clinic());
        return PostedEvents.read(
                post.json().getBytes(StandardCharsets.UTF_8),
                clinic,
                (kind, source, value) -> UUID.nameUUIDFromBytes((kind.getSimpleName()
                                + (kind == PersonAlias.class ? "" : source == null ? clinic.value() : source)
                                + value)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    static Instant at(PostedEvent fact) {
        return fact.time().latest(java.time.ZoneOffset.UTC);
    }

    /** All events of a kind. */
    <E extends CareEvent> Stream<E> all(Class<E> kind) {
        return people.values().stream().flatMap(own -> all(own, kind));
    }

    static <E extends CareEvent> Stream<E> all(List<PostedEvent> own, Class<E> kind) {
        return own.stream().map(PostedEvent::event).filter(kind::isInstance).map(kind::cast);
    }

    static boolean has(List<PostedEvent> own, Class<? extends CareEvent> kind) {
        return all(own, kind).findAny().isPresent();
    }

    /** Of the people for whom the first holds, the share for whom the second holds too. */
    double share(Predicate<List<PostedEvent>> of, Predicate<List<PostedEvent>> those) {
        List<List<PostedEvent>> all = people.values().stream().filter(of).toList();
        return all.stream().filter(those).count() / (double) all.size();
    }
}
