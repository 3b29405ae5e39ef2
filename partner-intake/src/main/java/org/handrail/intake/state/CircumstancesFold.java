package org.handrail.intake.state;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.handrail.events.CareEvent;
import org.handrail.events.CircumstancesReported;
import org.handrail.events.HospitalAdmitted;
import org.handrail.events.Incarcerated;
import org.handrail.events.PersonDied;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.Housing;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/** A person's circumstances, which every intake takes; the same in all services. */
final class CircumstancesFold implements Fold<Circumstances> {

    private static final String AT_LARGE = "at-large";
    private static final String INCARCERATED = "incarcerated";
    private static final String IN_HOSPITAL = "in-hospital";
    private static final String DIED = "died";

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    @Override
    public String noun() {
        return "person";
    }

    @Override
    public List<String> states() {
        return List.of(AT_LARGE, INCARCERATED, IN_HOSPITAL, DIED);
    }

    @Override
    public Optional<Circumstances> seenBy(Viewer viewer, AnchorFacts facts) {
        List<Said<CircumstancesReported>> reports = facts.all(CircumstancesReported.class);
        Housing housing = last(reports, CircumstancesReported::housing);
        Fact whereabouts = whereabouts(facts);
        ProgramId program = facts.facts().getLast().event().program();
        return Optional.of(new Circumstances(
                "/v1/circumstances/" + facts.id(),
                facts.person(viewer),
                facts.alias(),
                program == null ? null : program.value(),
                state(whereabouts),
                whereabouts == null ? null : When.of(whereabouts),
                When.of(reports.isEmpty() ? null : reports.getLast()),
                housing == null ? null : Word.of(housing),
                last(reports, CircumstancesReported::pregnant),
                last(reports, CircumstancesReported::injecting),
                last(reports, CircumstancesReported::transport),
                last(reports, CircumstancesReported::phone),
                last(reports, CircumstancesReported::support),
                last(reports, CircumstancesReported::birthYear),
                flags(facts)));
    }

    /** What says where the person is: whoever died stays dead, whatever is reported after. */
    private static @Nullable Fact whereabouts(AnchorFacts facts) {
        Said<PersonDied> died = facts.first(PersonDied.class);
        return died != null
                ? died.fact()
                : facts.facts().stream()
                        .filter(fact -> !(fact.event() instanceof CircumstancesReported))
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    private static String state(@Nullable Fact whereabouts) {
        CareEvent event = whereabouts == null ? null : whereabouts.event();
        return event instanceof PersonDied
                ? DIED
                : event instanceof Incarcerated
                        ? INCARCERATED
                        : event instanceof HospitalAdmitted ? IN_HOSPITAL : AT_LARGE;
    }

    private static <T> @Nullable T last(
            List<Said<CircumstancesReported>> reports, Function<CircumstancesReported, @Nullable T> part) {
        return reports.reversed().stream()
                .map(said -> part.apply(said.event()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Flag> flags(AnchorFacts facts) {
        Misfits misfits = new Misfits("person").once(facts.all(PersonDied.class), "reported dead");
        return misfits.notAfter(
                        facts.first(PersonDied.class),
                        facts.facts(),
                        "reported of a person who had died",
                        "retract the death, or this event")
                .all();
    }
}
