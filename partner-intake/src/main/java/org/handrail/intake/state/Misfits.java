package org.handrail.intake.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/** Gathers what does not fit among the facts of one thing. */
public final class Misfits {

    private final List<Flag> flags = new ArrayList<>();
    private final String noun;

    /**
     * Of one thing.
     *
     * @param noun what a partner calls it
     */
    public Misfits(String noun) {
        this.noun = noun;
    }

    /** All facts are about the person of the first. */
    public Misfits ofOnePerson(AnchorFacts facts) {
        facts.facts().stream()
                .filter(fact -> !fact.person().value().equals(facts.alias()))
                .forEach(fact -> on(
                        fact,
                        "this " + noun + " is another person's",
                        "retract the event with the wrong person, and post it again with a new id"));
        return this;
    }

    /** What follows needs what opens the thing. */
    public Misfits opened(@Nullable Said<?> opening, List<Fact> following, String reason, String mend) {
        if (opening == null) {
            following.forEach(fact -> on(fact, reason, mend));
        }
        return this;
    }

    /** Of what can be said once only, all but the first do not fit. */
    public Misfits once(List<? extends Said<?>> all, String said) {
        all.stream()
                .skip(1)
                .forEach(again -> on(
                        again.fact(),
                        "this " + noun + " was " + said + " already",
                        "retract the one that is wrong, or give another " + noun + " another identifier"));
        return this;
    }

    /** What certainly happened before something it can only follow does not fit. */
    public Misfits following(@Nullable Said<?> first, List<? extends Said<?>> later, String reason) {
        if (first != null) {
            later.stream()
                    .filter(each ->
                            each.fact().happenedBy().isBefore(first.fact().happenedAt()))
                    .forEach(
                            each -> on(each.fact(), reason, "retract the event with the wrong time, and post it anew"));
        }
        return this;
    }

    /** What certainly happened after something that ends the thing does not fit. */
    public Misfits notAfter(@Nullable Said<?> end, List<Fact> facts, String reason, String mend) {
        if (end != null) {
            facts.stream()
                    .filter(fact -> fact.happenedAt().isAfter(end.fact().happenedBy()))
                    .forEach(fact -> on(fact, reason, mend));
        }
        return this;
    }

    /** A fact that does not fit. */
    public Misfits on(Fact fact, String reason, String mend) {
        flags.add(Flag.on(fact, reason, mend));
        return this;
    }

    /** All of it, each once. */
    public List<Flag> all() {
        return List.copyOf(new LinkedHashSet<>(flags));
    }
}
