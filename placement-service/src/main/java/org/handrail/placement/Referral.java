package org.handrail.placement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.handrail.directory.Partner;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.AnchorFacts.Said;
import org.jspecify.annotations.Nullable;

/**
 * A referral as one partner may see it: the referrer all of it, a receiver what concerns its own programs.
 *
 * @param person the alias of the person
 * @param from the program that refers, or null where the referral itself is not known
 * @param requested when it was asked for, as posted
 * @param state of the answers seen, the best: {@code accepted}, {@code acknowledged}, {@code requested}, else {@code declined}
 * @param answers one a program
 * @param flag what does not fit, or null
 */
record Referral(
        UUID referral,
        UUID person,
        @Nullable String from,
        @Nullable UUID stay,
        @Nullable LevelOfCare level,
        @Nullable String requested,
        String state,
        List<Answer> answers,
        @Nullable String flag) {

    static final String UNKNOWN = "the referral is not known here";

    /**
     * What these facts tell the one who asks; nothing where none of it concerns them.
     *
     * <p>The referral is his who was the first to ask under its identifier. Others who use the identifier see what they said
     * themselves, and nothing of what the receiver answered to the first.
     */
    static Optional<Referral> seenBy(Partner viewer, AnchorFacts facts) {
        PartnerId referrer = referrer(facts);
        List<Said<ReferralRequested>> requests = facts.all(ReferralRequested.class).stream()
                .filter(said -> said.fact().source().equals(referrer))
                .toList();
        Set<String> programs =
                viewer.programs().stream().map(program -> program.id().value()).collect(Collectors.toSet());
        boolean referring = viewer.id().equals(referrer);
        List<Answer> answers = answers(facts, requests, referring ? program -> true : programs::contains);
        return answers.isEmpty() ? Optional.empty() : Optional.of(of(facts, requests, answers));
    }

    private static @Nullable PartnerId referrer(AnchorFacts facts) {
        return facts.all(ReferralRequested.class).stream()
                .map(Said::fact)
                .min(Comparator.comparing(Fact::receivedAt)
                        .thenComparing(fact -> fact.id().value()))
                .map(Fact::source)
                .orElse(null);
    }

    private static List<Answer> answers(
            AnchorFacts facts, List<Said<ReferralRequested>> requests, Predicate<String> seen) {
        Set<String> programs = new TreeSet<>();
        requests.forEach(said -> programs.add(said.event().to().value()));
        facts.facts().stream()
                .filter(fact -> !(fact.event() instanceof ReferralRequested))
                .forEach(fact -> programs.add(String.valueOf(fact.event().program())));
        return programs.stream()
                .filter(seen)
                .map(program -> Answer.of(program, facts, requests))
                .toList();
    }

    private static Referral of(AnchorFacts facts, List<Said<ReferralRequested>> requests, List<Answer> answers) {
        Said<ReferralRequested> last = requests.isEmpty() ? null : requests.getLast();
        ReferralRequested asked = last == null ? null : last.event();
        return new Referral(
                facts.id(),
                last == null ? facts.person() : last.fact().person().value(),
                asked == null ? null : asked.program().value(),
                asked == null || asked.stay() == null ? null : asked.stay().value(),
                asked == null ? null : asked.level(),
                last == null ? null : last.time(),
                answers.stream()
                        .map(Answer::state)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .word(),
                answers,
                last == null ? UNKNOWN : null);
    }
}
