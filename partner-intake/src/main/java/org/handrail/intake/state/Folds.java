package org.handrail.intake.state;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.PartnerId;

/** The folds of a service, by their kinds. A kind without a fold is kept and not derived. */
final class Folds {

    private final Map<Kind, Fold<?>> folds = new EnumMap<>(Kind.class);

    Folds(Collection<? extends Fold<?>> all) {
        for (Fold<?> fold : all) {
            if (folds.put(fold.kind(), fold) != null) {
                throw new IllegalStateException("Two folds of the kind " + fold.kind());
            }
        }
    }

    Key key(Belonging belonging, Fact fact) {
        return key(belonging, fact.source());
    }

    Key key(Belonging belonging, PartnerId source) {
        Fold<?> fold = folds.get(belonging.kind());
        boolean shared = fold != null && fold.shared();
        return new Key(shared ? "" : source.value(), belonging.kind(), belonging.id());
    }

    /** How it stands for all who may see it; nothing where there are no facts. */
    Outlook outlook(Key key, AnchorFacts facts) {
        Fold<?> fold = folds.get(key.kind());
        if (fold == null || facts.facts().isEmpty()) {
            return Outlook.NOTHING;
        }
        Map<String, Derived> standings = new TreeMap<>();
        Set<Outlook.Raised> flags = new LinkedHashSet<>();
        for (Viewer viewer : fold.viewers(facts)) {
            Answers.derive(fold, viewer, facts).ifPresent(derived -> {
                standings.put(viewer.keys().getFirst(), derived);
                derived.flags().forEach(flag -> flags.add(new Outlook.Raised(flag, source(flag, facts))));
            });
        }
        return new Outlook(standings, List.copyOf(flags));
    }

    private static String source(Flag flag, AnchorFacts facts) {
        return facts.facts().stream()
                .filter(fact -> fact.id().value().equals(flag.fact()))
                .findFirst()
                .orElseThrow()
                .source()
                .value();
    }

    /** The names of the kinds that several may see. */
    String[] shared() {
        return folds.values().stream()
                .filter(Fold::shared)
                .map(fold -> fold.kind().name())
                .toArray(String[]::new);
    }

    /** Changes with every fold. */
    int version() {
        return folds.values().stream().mapToInt(Fold::version).sum();
    }
}
