package org.handrail.aftercare;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.terms.Medication;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.AnchorFacts.Said;
import org.handrail.intake.state.Word;
import org.jspecify.annotations.Nullable;

/**
 * Medication that a person was supplied with.
 *
 * @param supply the pseudonym of the event that reported it
 * @param person the alias of the person
 * @param supplied when, as posted
 * @param daysSupply for how many days it lasts, or null where the record lacks it
 * @param lastDay the last day it covers, in the zone of the program: that of the supply is the first
 */
record Supply(
        UUID supply,
        UUID person,
        @Nullable String program,
        String ingredient,
        @Nullable String form,
        String supplied,
        @Nullable Integer daysSupply,
        @Nullable LocalDate lastDay) {

    static Supply derivedFrom(AnchorFacts facts) {
        Said<MedicationSupplied> last = Objects.requireNonNull(facts.last(MedicationSupplied.class));
        MedicationSupplied supplied = last.event();
        Medication.Form form = supplied.medication().form();
        Integer days = supplied.daysSupply();
        return new Supply(
                facts.id(),
                facts.person(),
                supplied.program() == null ? null : supplied.program().value(),
                Word.of(supplied.medication().ingredient()),
                form == null ? null : Word.of(form),
                last.time(),
                days,
                days == null ? null : last.fact().day().plusDays(days - 1L));
    }
}
