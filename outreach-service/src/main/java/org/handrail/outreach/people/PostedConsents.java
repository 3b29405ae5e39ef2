package org.handrail.outreach.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.events.ConsentGiven;
import org.handrail.events.ConsentRevoked;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.outreach.journey.KnownFacts;
import org.handrail.outreach.storage.JourneyFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Consents that partners posted: given, and revoked by the same partner. Whatever it takes back was never given. */
@Component
class PostedConsents {

    private final JourneyFacts facts;

    PostedConsents(JourneyFacts facts) {
        this.facts = facts;
    }

    /** Those of a person, by all their aliases. */
    List<Consent> of(List<PersonAlias> aliases) {
        List<Fact> known = KnownFacts.of(facts.of(aliases).values().stream()
                        .flatMap(List::stream)
                        .toList())
                .facts();
        return known.stream()
                .flatMap(fact -> fact.event() instanceof ConsentGiven given
                        ? Stream.of(consent(fact, given, known))
                        : Stream.of())
                .toList();
    }

    private static Consent consent(Fact fact, ConsentGiven given, List<Fact> known) {
        return new Consent(
                given.consent().value(),
                given.recipients().stream().map(ProgramId::value).collect(Collectors.toSet()),
                Set.copyOf(given.recipientKinds()),
                Set.copyOf(given.content()),
                given.purpose(),
                fact.happenedAt(),
                given.expires(),
                revoked(fact, given, known),
                fact.source().value());
    }

    /** At the first instant it can have been: of a day the beginning, in favour of the person. */
    private static @Nullable Instant revoked(Fact fact, ConsentGiven given, List<Fact> known) {
        return known.stream()
                .filter(each -> each.source().equals(fact.source())
                        && each.event() instanceof ConsentRevoked revoked
                        && revoked.consent().equals(given.consent()))
                .map(Fact::happenedAt)
                .findFirst()
                .orElse(null);
    }
}
