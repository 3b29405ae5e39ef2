package org.handrail.intake.state;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handrail.events.ConsentGiven;
import org.handrail.events.ConsentRevoked;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/** A consent, which every intake takes; the same in all services. */
final class ConsentFold implements Fold<Consent> {

    private static final String GIVEN = "given";
    private static final String REVOKED = "revoked";
    private static final String UNKNOWN = "unknown";

    @Override
    public Kind kind() {
        return Kind.CONSENT;
    }

    @Override
    public String noun() {
        return "consent";
    }

    @Override
    public List<String> states() {
        return List.of(GIVEN, REVOKED, UNKNOWN);
    }

    @Override
    public Optional<Consent> seenBy(Viewer viewer, AnchorFacts facts) {
        Said<ConsentGiven> given = facts.first(ConsentGiven.class);
        Said<ConsentRevoked> revoked = facts.first(ConsentRevoked.class);
        ConsentGiven terms = given == null ? null : given.event();
        ProgramId program = facts.facts().getFirst().event().program();
        return Optional.of(new Consent(
                "/v1/consents/" + facts.id(),
                facts.person(viewer),
                facts.alias(),
                facts.own(viewer, "consent"),
                program == null ? null : program.value(),
                given == null ? UNKNOWN : revoked == null ? GIVEN : REVOKED,
                When.of(given),
                When.of(revoked),
                terms == null
                        ? List.of()
                        : terms.recipients().stream().map(ProgramId::value).toList(),
                words(terms == null ? null : terms.recipientKinds()),
                terms == null ? null : Word.of(terms.purpose()),
                terms == null || terms.other() == null ? null : terms.other().value(),
                words(terms == null ? null : terms.content()),
                terms == null || terms.expires() == null
                        ? null
                        : terms.expires().toString(),
                flags(facts, given)));
    }

    private static List<String> words(@Nullable Collection<? extends Enum<?>> values) {
        return values == null
                ? List.of()
                : values.stream().map(Word::of).sorted().toList();
    }

    private static List<Flag> flags(AnchorFacts facts, @Nullable Said<ConsentGiven> given) {
        return new Misfits("consent")
                .ofOnePerson(facts)
                .opened(
                        given,
                        facts.only(fact -> fact.event() instanceof ConsentRevoked)
                                .facts(),
                        "the consent is not known here",
                        "post what was consented to")
                .once(facts.all(ConsentGiven.class), "given")
                .following(given, facts.all(ConsentRevoked.class), "revoked before it was given")
                .all();
    }
}
