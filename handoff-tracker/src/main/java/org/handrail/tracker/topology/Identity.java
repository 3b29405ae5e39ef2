package org.handrail.tracker.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.rules.Matter;
import org.handrail.tracker.store.Parcel;
import org.handrail.tracker.store.People;
import org.handrail.tracker.store.PersonFile;
import org.handrail.tracker.time.PassedOn;
import org.jspecify.annotations.Nullable;

/**
 * Which alias belongs to whom. Facts stay where they were reported, and are lent to the person while the link holds; findings
 * follow the fact that opened them, so that each has one partition that announces it, and its versions grow wherever it goes.
 * Links may follow one another, as after a change of the pseudonym key; where they lead in a circle, see {@link Circles}.
 */
final class Identity {

    /** A record of so many facts stays well below what a broker takes. */
    private static final int FACTS_A_PARCEL = 500;

    private final People people;
    private final Carrier carrier;

    Identity(People people, Carrier carrier) {
        this.people = people;
        this.carrier = carrier;
    }

    /** What goes from partition to partition, in the order in which it was given. */
    interface Carrier {

        /** Passes on what is to be known where the person is led. Of the same name, only the last one counts. */
        void send(String name, Parcel parcel, @Nullable Header cause);

        /** Has all facts of the alias {@code of} given back that were lent to {@code at}; it now belongs {@code to}. */
        void takeBack(PersonAlias at, PersonAlias of, PersonAlias to);

        /** The alias {@code of} lends a fact to {@code at} no more: it was erased, or now belongs {@code to}. */
        void giveUp(PersonAlias at, FactId fact, PersonAlias of, @Nullable PersonAlias to);

        /** Goes along the links, from alias to alias. */
        void trail(Trail trail);

        /** Tells all partitions how far all was passed on from here. */
        void passedOn(PassedOn through);

        /** Tells all partitions that this one was read to its end, and that all it lends is on its way. */
        void wasRead();
    }

    /** Has a fact forgotten that was lent: it was erased. */
    void erase(PersonFile file, PersonAlias at, FactId fact) {
        carrier.giveUp(at, fact, file.person(), null);
    }

    /** Passes a new fact on to where its person is led. */
    void lend(PersonFile file, Fact fact, @Nullable Header cause) {
        carrier.send(
                fact.id().toString(),
                new Parcel(file.ledUnder(), file.person(), List.of(fact), List.of(), true),
                cause);
    }

    /** An assignment was heard, or erased: what is known of the alias goes to whom it belongs now. What leaves with it. */
    List<Finding> follow(PersonFile file, PersonAlias before) {
        PersonAlias alias = file.person();
        PersonAlias now = file.ledUnder();
        if (now.equals(before)) {
            return List.of();
        }
        List<Finding> leaving = List.of();
        if (before.equals(alias)) {
            leaving = people.forget(file);
        } else {
            carrier.takeBack(before, alias, now);
        }
        if (!now.equals(alias)) {
            send(now, alias, file.following(), leaving);
        }
        return leaving;
    }

    /** Takes up what belongs to a person of this partition. What is to be announced of it, under their name from now on. */
    List<Finding> take(PersonFile file, Parcel parcel) {
        List<Fact> news = parcel.facts().stream()
                .filter(fact -> people.borrow(file, fact, parcel.of()))
                .toList();
        if (file.isElsewhere()) {
            if (!news.isEmpty() || !parcel.findings().isEmpty()) {
                send(file.ledUnder(), file.person(), news, parcel.findings());
            }
            return List.of();
        }
        List<Finding> taken = new ArrayList<>();
        for (Finding theirs : parcel.findings()) {
            Finding ours = file.announced().get(Matter.of(theirs));
            if (ours == null || ours.version() <= theirs.version()) {
                Finding next = (ours == null ? theirs : ours).announcedAs(theirs.version() + 1);
                people.announced(file, next);
                taken.add(next);
            }
        }
        return taken;
    }

    /** Gives back what was lent of an alias, and sends what was found out of it after it. What was announced here of that. */
    List<Finding> giveBack(PersonFile file, PersonAlias of, PersonAlias to) {
        return given(file, file.lentOf(of), of, to);
    }

    /** Gives one fact up that was lent by that alias; to nobody where it was erased. What was announced here of that. */
    List<Finding> giveUp(PersonFile file, FactId fact, PersonAlias of, @Nullable PersonAlias to) {
        return given(file, Set.of(fact), of, to);
    }

    private List<Finding> given(PersonFile file, Set<FactId> facts, PersonAlias of, @Nullable PersonAlias to) {
        List<FactId> gone =
                facts.stream().filter(fact -> people.giveUp(file, fact, of)).toList();
        if (file.isElsewhere()) {
            gone.forEach(fact -> carrier.giveUp(file.ledUnder(), fact, file.person(), to));
        }
        if (to == null) {
            return List.of();
        }
        List<Finding> leaving = file.announcedOf(gone);
        people.forget(file, leaving);
        if (!leaving.isEmpty()) {
            send(to, of, List.of(), leaving);
        }
        return leaving;
    }

    private void send(PersonAlias to, PersonAlias of, List<Fact> facts, List<Finding> findings) {
        int parcels = Math.max(1, (Math.max(facts.size(), findings.size()) + FACTS_A_PARCEL - 1) / FACTS_A_PARCEL);
        for (int number = 0; number < parcels; number++) {
            Parcel parcel = new Parcel(to, of, slice(facts, number), slice(findings, number), number == parcels - 1);
            carrier.send(of + "/" + nameOf(parcel), parcel, null);
        }
    }

    /** Another one for other contents: compaction must not drop a parcel that nobody has taken up yet. */
    private static String nameOf(Parcel parcel) {
        if (!parcel.facts().isEmpty()) {
            return parcel.facts().getFirst().id().toString();
        }
        return parcel.findings().isEmpty()
                ? "nothing"
                : parcel.findings().getFirst().id().toString();
    }

    private static <T> List<T> slice(List<T> all, int number) {
        int from = Math.min(all.size(), number * FACTS_A_PARCEL);
        return all.subList(from, Math.min(all.size(), from + FACTS_A_PARCEL));
    }
}
