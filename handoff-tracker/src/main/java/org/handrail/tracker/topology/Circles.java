package org.handrail.tracker.topology;

import java.util.Comparator;
import java.util.List;
import org.handrail.events.terms.PersonAlias;
import org.handrail.tracker.store.People;
import org.handrail.tracker.store.PersonFile;

/**
 * Links that lead in a circle: one alias belongs to another, and that to the first. Nobody may be judged nowhere, so the least
 * alias of a circle leads, as if its own link did not hold; which one that is does not depend on what was heard first.
 *
 * <p>Each alias knows no link but its own. So a trail is sent along every new link, from partition to partition; where it comes
 * to an alias it has passed, there is a circle. The least of them sends one of its own, and leads once that has come around.
 * Where a link is undone, the same way is gone once more: it reaches whoever leads a circle for its sake, since from one
 * partition to another nothing overtakes.
 */
final class Circles {

    private static final Comparator<PersonAlias> ORDER = Comparator.comparing(PersonAlias::value);

    private final People people;
    private final Identity.Carrier carrier;

    Circles(People people, Identity.Carrier carrier) {
        this.people = people;
        this.carrier = carrier;
    }

    /** What this alias is assigned to may have changed. */
    void assigned(PersonFile file, PersonAlias ledUnderBefore) {
        if (!file.leadsACircle()) {
            people.leaveUnfollowed(file, null);
        }
        if (file.ledUnder().equals(ledUnderBefore)) {
            return;
        }
        if (!ledUnderBefore.equals(file.person())) {
            carrier.trail(new Trail(ledUnderBefore, List.of(file.person()), true));
        }
        seek(file);
    }

    /** A trail has come here. The alias may be led elsewhere afterwards. */
    void come(PersonFile file, Trail trail) {
        PersonAlias next = file.assignedTo();
        if (next.equals(file.person())) {
            return;
        }
        if (file.leadsACircle()) {
            if (trail.broken()) {
                people.leaveUnfollowed(file, null);
                seek(file);
            }
            return;
        }
        List<PersonAlias> circle = trail.circle();
        if (circle.isEmpty()) {
            carrier.trail(trail.to(next));
        } else if (!trail.broken()) {
            close(file, circle, trail.passed().getFirst());
        }
    }

    private void close(PersonFile file, List<PersonAlias> circle, PersonAlias begun) {
        PersonAlias least = circle.stream().min(ORDER).orElseThrow();
        if (!least.equals(file.person())) {
            carrier.trail(new Trail(least, circle, false));
        } else if (begun.equals(least)) {
            people.leaveUnfollowed(file, file.assignedTo());
        } else {
            seek(file);
        }
    }

    private void seek(PersonFile file) {
        if (file.isElsewhere()) {
            carrier.trail(new Trail(file.ledUnder(), List.of(file.person()), false));
        }
    }
}
