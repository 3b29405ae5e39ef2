package org.handrail.rules.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxAssessed;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DetoxEnded;
import org.handrail.events.DischargePlanned;
import org.handrail.events.DoseMissed;
import org.handrail.events.EvidenceRecorded;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.MedicationStopped;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.Phase;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.PlacementDischarged;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.EvidenceKind;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.Medication.Brand;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Medication.Ingredient;
import org.handrail.events.terms.MedicationPlan;
import org.handrail.events.terms.StopReason;
import org.jspecify.annotations.Nullable;

/** Rows 16, 18, 21 and 29: medication handed over, doses missed, naltrexone begun, an agonist stopped. */
final class MedicationRows extends Rows {

    MedicationRows(Life life) {
        super(life);
    }

    @Override
    List<Expected> all() {
        life.firsts(Life::stay, MedicationRows::leavesAnything).forEach(this::bridged);
        life.firsts(Life::stay, MedicationRows::plansNaltrexone).forEach(this::naltrexoneStarted);
        dosedAgain();
        for (Fact stopped : life.all(MedicationStopped.class)) {
            offMedication(stopped);
        }
        return all;
    }

    private static boolean leavesAnything(Fact fact) {
        return Kinds.is(
                fact, DetoxCompleted.class, LeftAgainstAdvice.class, DetoxEnded.class, PlacementDischarged.class);
    }

    private static @Nullable LocalDate suppliedUntil(Fact fact) {
        return switch (fact.event()) {
            case DetoxCompleted left -> left.medicationSuppliedUntil();
            case LeftAgainstAdvice left -> left.medicationSuppliedUntil();
            case DetoxEnded left -> left.medicationSuppliedUntil();
            case PlacementDischarged left -> left.medicationSuppliedUntil();
            default -> null;
        };
    }

    /** Row 16: no gap after what was handed over. */
    private void bridged(UUID stay, Fact left) {
        LocalDate last = suppliedUntil(left);
        if (last == null) {
            return;
        }
        Expected expected = new Expected(life, "supply-bridged", stay, left)
                .from(Days.endOf(last, left.zone()))
                .days(1)
                .warned(days(2))
                .severity(Severity.CRITICAL, Risk.USUAL)
                .toldBy(Phase.AFTERCARE, Phase.OUTREACH);
        good(expected, fact -> expected.sinceOpened(fact) && isMedication(fact));
        backInDetoxOrDied(expected, stay);
        away(expected);
        done(expected);
    }

    private static boolean isMedication(Fact fact) {
        return fact.event() instanceof MedicationSupplied
                || (fact.event() instanceof EvidenceRecorded seen && seen.kind() == EvidenceKind.MEDICATION);
    }

    private static boolean plansNaltrexone(Fact fact) {
        return choice(fact) == MedicationPlan.Choice.PLANNED
                && Objects.requireNonNull(Objects.requireNonNull(((DischargePlanned) fact.event()).medication())
                                        .medication())
                                .ingredient()
                        == Ingredient.NALTREXONE;
    }

    private static MedicationPlan.@Nullable Choice choice(Fact fact) {
        return fact.event() instanceof DischargePlanned plan && plan.medication() != null
                ? plan.medication().choice()
                : null;
    }

    /** Row 21: the first dose after 7 to 10 opioid-free days. */
    private void naltrexoneStarted(UUID stay, Fact planned) {
        Fact set = life.last(stay, Life::stay, MedicationRows::plansNaltrexone, planned);
        MedicationPlan plan = Objects.requireNonNull(((DischargePlanned) set.event()).medication());
        Instant free =
                plan.opioidFreeSince() == null ? planned.happenedBy() : Days.endOf(plan.opioidFreeSince(), set.zone());
        Expected expected = new Expected(life, "naltrexone-started", stay, planned, set)
                .from(free)
                .days(10)
                .warned(days(3))
                .severity(Severity.CRITICAL, Risk.USUAL)
                .toldBy(Phase.AFTERCARE);
        good(expected, fact -> Kinds.supplied(fact, Ingredient.NALTREXONE) && expected.fromDay(7, fact));
        good(expected, fact -> Kinds.suppliedAgonist(fact) && expected.sinceOpened(fact));
        endsAfter(
                expected,
                fact -> Life.isStay(stay, fact)
                        && (choice(fact) == MedicationPlan.Choice.DECLINED_BY_PERSON
                                || choice(fact) == MedicationPlan.Choice.NOT_INDICATED));
        backInDetoxOrDied(expected, stay);
        away(expected);
        done(expected);
    }

    /** Row 18: dosed the same day; 3 to the prescriber, 5 to re-induction. Doses missed within a week of each other are one matter. */
    private void dosedAgain() {
        Expected open = null;
        Fact last = null;
        for (Fact missed : life.all(DoseMissed.class)) {
            boolean near = last != null && !missed.day().isAfter(last.day().plusDays(7));
            if (open == null || !near || isOver(open, missed)) {
                open = dosedAgain(missed);
            }
            last = missed;
        }
    }

    private static boolean isOver(Expected expected, Fact by) {
        Predicate<Heard> before = heard -> !heard.happened().isAfter(by.happenedAt());
        return expected.good.stream().anyMatch(before) || expected.ends.stream().anyMatch(before);
    }

    private Expected dosedAgain(Fact missed) {
        Expected expected = new Expected(life, "dosed-again", missed.id().value(), missed)
                .days(0)
                .warned(hours(24))
                .severity(Severity.CRITICAL, Risk.USUAL)
                .stage(Window.days(2), Severity.CRITICAL)
                .stage(Window.days(4), Severity.CRITICAL)
                .toldBy(Phase.AFTERCARE, Phase.DETOX);
        good(
                expected,
                fact -> (fact.event() instanceof MedicationSupplied && expected.later(fact))
                        || (fact.event() instanceof DetoxAssessed && expected.begun(fact)));
        endsAfter(expected, fact -> Kinds.is(fact, MedicationStopped.class, DetoxAdmitted.class));
        died(expected);
        away(expected);
        done(expected);
        return expected;
    }

    /** Row 29: other medication, or contact with a clinician, within 24 h; critical for 28 days. */
    private void offMedication(Fact fact) {
        MedicationStopped stopped = (MedicationStopped) fact.event();
        if (!Kinds.isAgonist(stopped.medication()) || stopped.reason() == StopReason.SWITCHED) {
            return;
        }
        Expected expected = new Expected(life, "off-medication", fact.id().value(), fact)
                .hours(24)
                .warned(hours(12))
                .severity(Severity.CRITICAL, EnumSet.of(Risk.OVERDOSE, Risk.INJECTS, Risk.NO_NALOXONE))
                .stage(Window.days(28), Severity.HIGH)
                .toldBy(Phase.AFTERCARE, Phase.OUTREACH, Phase.PLACEMENT, Phase.DETOX);
        good(expected, each -> each.event() instanceof MedicationSupplied && expected.later(each));
        good(
                expected,
                each -> expected.begun(each)
                        && (Kinds.isContact(each)
                                || Kinds.is(each, AppointmentAttended.class, ServiceDelivered.class)
                                || Kinds.is(each, PlacementAdmitted.class, DetoxAdmitted.class)));
        died(expected);
        away(expected);
        done(expected);
    }

    /** Whether this is that ingredient in one of these forms. */
    static boolean isSupply(Fact fact, Ingredient ingredient, Set<Form> forms, Predicate<@Nullable Brand> brand) {
        if (!(fact.event() instanceof MedicationSupplied supplied)) {
            return false;
        }
        Medication medication = supplied.medication();
        return medication.ingredient() == ingredient
                && medication.form() != null
                && forms.contains(medication.form())
                && brand.test(medication.brand());
    }
}
