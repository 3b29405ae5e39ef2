package org.handrail.aftercare;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Provision;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Fold;
import org.handrail.intake.state.Kind;
import org.handrail.intake.state.Said;
import org.handrail.intake.state.Viewer;
import org.handrail.intake.state.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Supplies of medication, each by itself. */
@Component
final class Supplies implements Fold<Supply> {

    @Override
    public Kind kind() {
        return Kind.SUPPLY;
    }

    @Override
    public String noun() {
        return "supply";
    }

    @Override
    public List<String> states() {
        return Arrays.stream(Provision.values()).map(Word::of).toList();
    }

    @Override
    public Optional<Supply> seenBy(Viewer viewer, AnchorFacts facts) {
        Said<MedicationSupplied> said = Objects.requireNonNull(facts.last(MedicationSupplied.class));
        MedicationSupplied supplied = said.event();
        Form form = supplied.medication().form();
        LocalDate lastDay = lastDay(said);
        return Optional.of(new Supply(
                "/v1/supplies/" + facts.id(),
                facts.person(viewer),
                facts.alias(),
                Programs.of(said.fact()),
                Word.of(supplied.given()),
                Word.of(supplied.medication().ingredient()),
                form == null ? null : Word.of(form),
                said.when(),
                supplied.daysSupply(),
                lastDay == null ? null : lastDay.toString(),
                supplied.nextDose() == null ? null : supplied.nextDose().toString(),
                List.of()));
    }

    /** The last day that a supply covers; null where it is not said for how many days it lasts. */
    static @Nullable LocalDate lastDay(Said<MedicationSupplied> said) {
        Integer days = said.event().daysSupply();
        return days == null ? null : said.fact().day().plusDays(days - 1L);
    }
}
