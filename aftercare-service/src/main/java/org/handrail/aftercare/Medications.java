package org.handrail.aftercare;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handrail.events.DoseMissed;
import org.handrail.events.MedicationStopped;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.Medication.Form;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Fold;
import org.handrail.intake.state.Kind;
import org.handrail.intake.state.Said;
import org.handrail.intake.state.Viewer;
import org.handrail.intake.state.When;
import org.handrail.intake.state.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives for how long a person has medication. Nothing is guessed: a supply without days covers no day that is known. */
@Component
final class Medications implements Fold<Medication> {

    @Override
    public Kind kind() {
        return Kind.MEDICATION;
    }

    @Override
    public String noun() {
        return "medication";
    }

    @Override
    public List<String> states() {
        return List.of("supplied", "stopped", "missed");
    }

    @Override
    public Optional<Medication> seenBy(Viewer viewer, AnchorFacts facts) {
        Said<MedicationSupplied> supplied = facts.last(MedicationSupplied.class);
        MedicationSupplied last = supplied == null ? null : supplied.event();
        Said<MedicationStopped> stopped = standing(facts.last(MedicationStopped.class), supplied);
        Form form = last == null ? null : last.medication().form();
        return Optional.of(new Medication(
                "/v1/medication/" + facts.id(),
                facts.person(viewer),
                facts.alias(),
                Programs.of(facts.facts().getLast()),
                stopped != null ? "stopped" : supplied != null ? "supplied" : "missed",
                last == null ? null : Word.of(last.medication().ingredient()),
                form == null ? null : Word.of(form),
                When.of(supplied),
                coveredUntil(facts),
                last == null || last.nextDose() == null ? null : last.nextDose().toString(),
                missedSince(supplied, facts),
                When.of(stopped),
                stopped == null || stopped.event().reason() == null
                        ? null
                        : Word.of(stopped.event().reason()),
                List.of()));
    }

    private static @Nullable Said<MedicationStopped> standing(
            @Nullable Said<MedicationStopped> stopped, @Nullable Said<MedicationSupplied> supplied) {
        return stopped != null && (supplied == null || after(stopped.fact(), supplied)) ? stopped : null;
    }

    private static @Nullable When coveredUntil(AnchorFacts facts) {
        return facts.all(MedicationSupplied.class).stream()
                .map(Medications::lastDay)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(When::at))
                .orElse(null);
    }

    private static @Nullable When lastDay(Said<MedicationSupplied> said) {
        LocalDate day = Supplies.lastDay(said);
        return day == null ? null : When.of(new CareTime.WholeDay(day), said.zone());
    }

    private static int missedSince(@Nullable Said<MedicationSupplied> supplied, AnchorFacts facts) {
        return (int) facts.all(DoseMissed.class).stream()
                .filter(missed -> after(missed.fact(), supplied))
                .count();
    }

    private static boolean after(Fact fact, @Nullable Said<?> supplied) {
        return supplied == null || AnchorFacts.AS_IT_HAPPENED.compare(fact, supplied.fact()) > 0;
    }
}
