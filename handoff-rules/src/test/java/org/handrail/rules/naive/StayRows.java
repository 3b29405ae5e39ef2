package org.handrail.rules.naive;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.CheckInCompleted;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DischargePlanned;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.NaloxoneSupplied;
import org.handrail.events.Phase;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.Disposition;
import org.handrail.events.terms.EndReason;
import org.jspecify.annotations.Nullable;

/** Rows 1, 6, 8, 9, 12, 13, 14, 22: a stay in detox, and what is owed to somebody who left it. */
final class StayRows extends Rows {

    StayRows(Life life) {
        super(life);
    }

    @Override
    List<Expected> all() {
        life.firsts(Life::stay, fact -> fact.event() instanceof DetoxAdmitted).forEach(this::referralMade);
        life.firsts(Life::stay, StayRows::toResidential).forEach(this::residentialArrival);
        life.firsts(Life::stay, StayRows::discharged).forEach(this::reachedAfterDischarge);
        life.firsts(Life::stay, fact -> fact.event() instanceof LeftAgainstAdvice)
                .forEach(this::reachedAfterLeaving);
        life.firsts(Life::stay, Kinds::leftDetox).forEach((stay, left) -> {
            firstService(7, 2, Severity.HIGH, stay, left);
            firstService(14, 3, Severity.CRITICAL, stay, left);
            firstService(30, 7, Severity.CRITICAL, stay, left);
            naloxoneInHand(stay, left);
        });
        return all;
    }

    private static boolean toResidential(Fact fact) {
        return fact.event() instanceof DetoxCompleted completed
                && (completed.disposition() == Disposition.RESIDENTIAL
                        || completed.disposition() == Disposition.INPATIENT);
    }

    private static boolean discharged(Fact fact) {
        return fact.event() instanceof DetoxCompleted
                || Kinds.endedBecause(fact, EndReason.TERMINATED, EndReason.OTHER);
    }

    /** Row 1: before planned discharge; without a planned date 48 h after admission, at latest on discharge. */
    private void referralMade(UUID stay, Fact admitted) {
        Fact set = life.last(stay, Life::stay, fact -> fact.event() instanceof DischargePlanned, admitted);
        Instant planned = planned(set);
        Expected expected = new Expected(life, "referral-made", stay, admitted, set);
        expected = planned == null
                ? expected.from(admitted.happenedBy()).hours(48)
                : expected.from(planned).hours(0);
        if (planned == null) {
            expected.startsAnewWithin(Window.hours(0));
        }
        expected.warned(hours(24)).severity(Severity.HIGH, Risk.USUAL).toldBy(Phase.PLACEMENT);
        Expected referral = expected;
        good(
                referral,
                fact -> fact.event() instanceof ReferralRequested
                        && (Life.isStay(stay, fact) || (referral.isOfOwing(fact) && referral.sinceOpened(fact))));
        good(
                referral,
                fact -> Kinds.is(fact, ReferralRefused.class, PlacementAdmitted.class) && referral.sinceOpened(fact));
        missed(referral, fact -> Kinds.leftDetox(fact) && Life.isStay(stay, fact) && referral.sinceOpened(fact));
        ends(
                referral,
                fact -> Kinds.endedBecause(fact, EndReason.TRANSFERRED, EndReason.INCARCERATED, EndReason.DIED)
                        && Life.isStay(stay, fact)
                        && referral.sinceOpened(fact));
        died(referral);
        away(referral);
        done(referral);
    }

    private static @Nullable Instant planned(Fact fact) {
        return switch (fact.event()) {
            case DischargePlanned plan -> plan.discharge().latest(fact.zone());
            case DetoxAdmitted admitted
            when admitted.plannedDischarge() != null ->
                admitted.plannedDischarge().latest(fact.zone());
            default -> null;
        };
    }

    /** Row 6: admitted there by the end of the next day. */
    private void residentialArrival(UUID stay, Fact left) {
        Expected expected = new Expected(life, "residential-arrival", stay, left)
                .days(1)
                .warned(hours(12))
                .severity(Severity.CRITICAL, Risk.USUAL)
                .toldBy(Phase.PLACEMENT);
        good(expected, fact -> fact.event() instanceof PlacementAdmitted && expected.fromDay(0, fact));
        backInDetoxOrDied(expected, stay);
        away(expected);
        done(expected);
    }

    /** Row 8: two-way contact within 24 h, escalated at 72 h. */
    private void reachedAfterDischarge(UUID stay, Fact left) {
        Expected expected = new Expected(life, "reached-after-discharge", stay, left)
                .hours(24)
                .warned(hours(6))
                .severity(Severity.HIGH, Risk.USUAL)
                .stage(Window.hours(48), Severity.CRITICAL)
                .toldBy(Phase.OUTREACH, Phase.PLACEMENT, Phase.AFTERCARE);
        good(
                expected,
                fact -> expected.begun(fact)
                        && (Kinds.isContact(fact)
                                || Kinds.is(fact, PlacementAdmitted.class, AftercareEnrolled.class)
                                || Kinds.is(fact, MedicationSupplied.class, CheckInCompleted.class)
                                || (Kinds.isTreatment(fact) && !expected.isOfOwing(fact))));
        backInDetoxOrDied(expected, stay);
        away(expected);
        done(expected);
    }

    /** Row 9: contact, or a way back into care, within 24 h. */
    private void reachedAfterLeaving(UUID stay, Fact left) {
        Expected expected = new Expected(life, "reached-after-leaving", stay, left)
                .hours(24)
                .warned(hours(12))
                .severity(Severity.CRITICAL, Risk.USUAL)
                .toldBy(Phase.OUTREACH, Phase.DETOX, Phase.PLACEMENT, Phase.AFTERCARE);
        good(
                expected,
                fact -> expected.begun(fact)
                        && (Kinds.isContact(fact)
                                || fact.event() instanceof PlacementAdmitted
                                || (fact.event() instanceof DetoxAdmitted && !Life.isStay(stay, fact))
                                || (isOfferedElsewhere(fact) && !expected.isOfOwing(fact))));
        died(expected);
        away(expected);
        done(expected);
    }

    private static boolean isOfferedElsewhere(Fact fact) {
        return Kinds.isTreatment(fact) || Kinds.is(fact, AftercareEnrolled.class, MedicationSupplied.class);
    }

    /** Rows 12, 13, 14: a first service by the end of the last of so many days. */
    private void firstService(int days, int warning, Severity severity, UUID stay, Fact left) {
        Expected expected = new Expected(life, "first-service-" + days, stay, left)
                .days(days)
                .warned(days(warning))
                .severity(severity, Risk.USUAL)
                .toldBy(Phase.PLACEMENT, Phase.OUTREACH, Phase.AFTERCARE);
        Predicate<Fact> visit = fact -> Kinds.isVisit(fact) || Kinds.isEvidenceOfAVisit(fact);
        good(expected, fact -> visit.test(fact) && expected.fromDay(1, fact));
        good(expected, fact -> Kinds.isAdmissionOrMedication(fact) && expected.fromDay(0, fact));
        backInDetoxOrDied(expected, stay);
        away(expected);
        done(expected);
    }

    /** Row 22: naloxone in hand on the day; afterwards it is for whoever has the person (decision 071). */
    private void naloxoneInHand(UUID stay, Fact left) {
        Expected expected = new Expected(life, "naloxone-in-hand", stay, left)
                .days(0)
                .severity(Severity.HIGH, EnumSet.of(Risk.LEFT_AGAINST_ADVICE, Risk.OVERDOSE, Risk.INJECTS))
                .toldBy(Phase.DETOX);
        good(
                expected,
                fact -> fact.event() instanceof NaloxoneSupplied && (Life.isStay(stay, fact) || expected.begun(fact)));
        endsAfter(
                expected,
                fact -> (Kinds.isTreatment(fact) || fact.event() instanceof AftercareEnrolled)
                        && !expected.isOfOwing(fact));
        endsAfter(
                expected,
                fact -> Kinds.is(fact, PlacementAdmitted.class, DetoxAdmitted.class) && !Life.isStay(stay, fact));
        died(expected);
        away(expected);
        done(expected);
    }
}
