package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.handrail.events.AftercareCompleted;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.CheckInCompleted;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.MedicationStopped;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.NamesEnrolment;
import org.handrail.events.Phase;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.Medication.Brand;
import org.handrail.events.terms.Medication.Form;
import org.handrail.events.terms.Medication.Ingredient;
import org.jspecify.annotations.Nullable;

/** Rows 17, 19, 20 and 24: what has to come again and again. */
final class SupplyRows extends Rows {

    private static final Set<Form> INJECTED = EnumSet.of(Form.MONTHLY_INJECTION, Form.WEEKLY_INJECTION);
    private static final Set<Form> NOT_INJECTED = EnumSet.of(Form.ORAL, Form.SUBLINGUAL, Form.IMPLANT);

    /** Days after a planned dose, days where none is planned, and when a warning comes before that. */
    private record Label(String rule, int afterPlanned, int otherwise, int warning, Severity severity, int limit) {}

    SupplyRows(Life life) {
        super(life);
    }

    @Override
    List<Expected> all() {
        refill();
        sublocade();
        brixadiWeekly();
        brixadiMonthly();
        naltrexone();
        contact();
        all.forEach(Expected::stopClock);
        return all;
    }

    /** Row 17: alert on day 1, breach on day 8. */
    private void refill() {
        Predicate<Fact> opens = fact -> fact.event() instanceof MedicationSupplied supplied
                && supplied.medication().ingredient() == Ingredient.BUPRENORPHINE
                && (supplied.medication().form() == null
                        || supplied.medication().form() == Form.SUBLINGUAL
                        || supplied.medication().form() == Form.ORAL);
        follow(
                opens,
                (anchor, opened, set) -> {
                    Expected expected = new Expected(life, "refill", anchor, opened, set)
                            .from(supplyEnd(set))
                            .days(1)
                            .warned(days(2))
                            .severity(Severity.CRITICAL, Risk.USUAL)
                            .stage(Window.days(7), Severity.CRITICAL)
                            .toldBy(Phase.AFTERCARE);
                    away(expected);
                    return expected;
                },
                Kinds::suppliedAgonist,
                fact -> Kinds.is(fact, MedicationStopped.class, DetoxAdmitted.class),
                fact -> Kinds.supplied(fact, Ingredient.NALTREXONE),
                fact -> false);
    }

    /** The end of the last day it lasts; where nobody says how long, that is a matter of its form. */
    static Instant supplyEnd(Fact fact) {
        MedicationSupplied supplied = (MedicationSupplied) fact.event();
        Integer said = supplied.daysSupply();
        int days = said != null
                ? said
                : switch (supplied.medication().form()) {
                    case WEEKLY_INJECTION -> 7;
                    case MONTHLY_INJECTION -> 31;
                    case IMPLANT -> 180;
                    case ORAL, SUBLINGUAL, OTHER -> 1;
                    case null -> 1;
                };
        return Days.endOf(fact.day().plusDays(days - 1L), fact.zone());
    }

    /** Row 19: Sublocade day 28, limit 14 days after; of an unknown brand the earlier day holds. */
    private void sublocade() {
        injections(
                new Label("next-injection-sublocade", 0, 28, 3, Severity.HIGH, 14),
                buprenorphine(EnumSet.of(Form.MONTHLY_INJECTION), brand -> brand == null || brand == Brand.SUBLOCADE),
                buprenorphine(INJECTED, brand -> true),
                fact -> supplied(fact, NOT_INJECTED) || Kinds.supplied(fact, Ingredient.NALTREXONE),
                fact -> false);
    }

    /** Row 19: weekly, 2 days either way. */
    private void brixadiWeekly() {
        Predicate<Fact> weekly = buprenorphine(EnumSet.of(Form.WEEKLY_INJECTION), brand -> true);
        injections(
                new Label("next-injection-brixadi-weekly", 2, 9, 2, Severity.HIGH, 0),
                weekly,
                weekly,
                fact -> supplied(fact, EnumSet.of(Form.ORAL, Form.SUBLINGUAL, Form.IMPLANT, Form.MONTHLY_INJECTION)),
                fact -> false);
    }

    /** Row 19: monthly, 7 days either way. */
    private void brixadiMonthly() {
        injections(
                new Label("next-injection-brixadi-monthly", 7, 35, 7, Severity.HIGH, 0),
                buprenorphine(EnumSet.of(Form.MONTHLY_INJECTION), brand -> brand == Brand.BRIXADI),
                buprenorphine(INJECTED, brand -> true),
                fact -> supplied(fact, NOT_INJECTED) || Kinds.supplied(fact, Ingredient.NALTREXONE),
                fact -> false);
    }

    /** Row 20: day 28, or a switch. */
    private void naltrexone() {
        injections(
                new Label("next-injection-naltrexone", 0, 28, 3, Severity.CRITICAL, 0),
                fact -> MedicationRows.isSupply(
                        fact, Ingredient.NALTREXONE, EnumSet.of(Form.MONTHLY_INJECTION), brand -> true),
                fact -> Kinds.supplied(fact, Ingredient.NALTREXONE),
                fact -> false,
                Kinds::suppliedAgonist);
    }

    private static Predicate<Fact> buprenorphine(Set<Form> forms, Predicate<@Nullable Brand> brand) {
        return fact -> MedicationRows.isSupply(fact, Ingredient.BUPRENORPHINE, forms, brand);
    }

    private static boolean supplied(Fact fact, Set<Form> forms) {
        return fact.event() instanceof MedicationSupplied supplied
                && supplied.medication().form() != null
                && forms.contains(supplied.medication().form());
    }

    private void injections(
            Label label,
            Predicate<Fact> opens,
            Predicate<Fact> next,
            Predicate<Fact> other,
            Predicate<Fact> switching) {
        follow(
                opens,
                (anchor, opened, set) -> {
                    var planned = ((MedicationSupplied) set.event()).nextDose();
                    Expected expected = new Expected(life, label.rule, anchor, opened, set)
                            .from(planned == null ? set.happenedBy() : Days.endOf(planned, set.zone()))
                            .days(planned == null ? label.otherwise : label.afterPlanned)
                            .startsAnewWithin(Window.days(label.afterPlanned))
                            .warned(Duration.ofDays(label.warning))
                            .severity(label.severity, Risk.USUAL)
                            .toldBy(Phase.AFTERCARE);
                    away(expected);
                    return label.limit == 0 ? expected : expected.stage(Window.days(label.limit), Severity.CRITICAL);
                },
                next,
                fact -> fact.event() instanceof MedicationStopped,
                other,
                switching);
    }

    /** Row 24: any contact within 30 days of the last. */
    private void contact() {
        AtomicReference<Fact> enrolled = new AtomicReference<>();
        Again again = new Again(
                life,
                new Again.Told(
                        (anchor, opened, set) -> {
                            Expected expected = new Expected(life, "contact-in-aftercare", anchor, opened, set)
                                    .owedBy(enrolled.get())
                                    .days(30)
                                    .warned(days(16))
                                    .severity(Severity.MEDIUM, Risk.USUAL)
                                    .toldBy(Phase.OUTREACH, Phase.PLACEMENT, Phase.AFTERCARE);
                            away(expected);
                            return expected;
                        },
                        fact -> Kinds.isContact(fact)
                                || Kinds.isTreatment(fact)
                                || Kinds.is(
                                        fact,
                                        PlacementAdmitted.class,
                                        CheckInCompleted.class,
                                        MedicationSupplied.class),
                        fact -> Kinds.is(fact, AftercareCompleted.class, DetoxAdmitted.class),
                        fact -> false,
                        fact -> false),
                0);
        life.firsts(
                        fact -> fact.event() instanceof NamesEnrolment names && names.enrolment() != null
                                ? names.enrolment().value()
                                : null,
                        fact -> fact.event() instanceof AftercareEnrolled)
                .forEach((enrolment, fact) -> {
                    enrolled.set(fact);
                    again.begin(enrolment, fact);
                });
        all.addAll(again.all());
    }

    private void follow(
            Predicate<Fact> opens,
            Again.Told.Expecting expecting,
            Predicate<Fact> carriesOn,
            Predicate<Fact> ends,
            Predicate<Fact> endsIfLater,
            Predicate<Fact> switching) {
        Again again = new Again(life, new Again.Told(expecting, carriesOn, ends, endsIfLater, switching), 0);
        for (Fact fact : life.facts) {
            if (opens.test(fact)) {
                again.beginUnlessCovered(fact.id().value(), fact);
            }
        }
        all.addAll(again.all());
    }
}
