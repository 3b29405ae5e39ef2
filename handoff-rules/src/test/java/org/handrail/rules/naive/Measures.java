package org.handrail.rules.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.Medication;
import org.handrail.rules.naive.Tally.From;

/**
 * The measures managers are held to, counted by when things happened, whenever that was heard. The age is the one reached in the
 * year of the opening, and who gave no year of birth counts.
 */
record Measures(Life life, Stays stays, Tally tally) {

    private static final int EPISODE_DAYS = 60;

    /** Everybody counted, at the end of time. */
    static List<Counted> all(List<Fact> heard) {
        Life life = Life.of(heard);
        Measures measures = new Measures(life, new Stays(life), new Tally(life));
        List<Counted> all = new ArrayList<>();
        measures.continuity(7, all);
        measures.continuity(14, all);
        measures.afterResidential(7, all);
        measures.afterResidential(14, all);
        measures.afterIntensity(7, all);
        measures.afterIntensity(30, all);
        measures.afterEmergency(7, all);
        measures.afterEmergency(30, all);
        measures.initiation(all);
        measures.engagement(all);
        measures.continuous(all);
        return all;
    }

    /** 3312: Medicaid 18–64, detox discharges 1 Jan–15 Dec; any service or medication within 7 and 14 days. */
    void continuity(int days, List<Counted> all) {
        for (var left : stays.byStay(Kinds::leftDetox).entrySet()) {
            Fact discharge = left.getValue();
            LocalDate day = discharge.day();
            boolean inYear = day.getMonthValue() < 12 || day.getDayOfMonth() <= 15;
            if (inYear
                    && stays.isOfAge(day, 18, 64)
                    && !stays.isTransfer(left.getKey(), discharge, DetoxAdmitted.class)) {
                all.add(tally.counted(
                        "measure-3312-" + days,
                        left.getKey(),
                        discharge,
                        days,
                        new From(1, fact -> Kinds.isVisit(fact) || Kinds.isEvidenceOfAVisit(fact)),
                        new From(0, Kinds::isAdmissionOrMedication)));
            }
        }
    }

    /** 3453: 18+; visit day 1–7/14, medication day 0–7/14, residential from day 3. */
    void afterResidential(int days, List<Counted> all) {
        for (var left : stays.byStay(Kinds::leftResidential).entrySet()) {
            Fact discharge = left.getValue();
            if (stays.isOfAge(discharge.day(), 18, 999)
                    && !stays.isTransfer(left.getKey(), discharge, PlacementAdmitted.class)) {
                all.add(tally.counted(
                        "measure-3453-" + days,
                        left.getKey(),
                        discharge,
                        days,
                        new From(1, Kinds::isVisit),
                        new From(0, fact -> fact.event() instanceof MedicationSupplied),
                        new From(3, fact -> Kinds.isAdmissionElsewhere(fact, left.getKey()))));
            }
        }
    }

    /** FUI: 13+; the discharge date excluded; direct transfers; a readmission within 31 days keeps the first discharge. */
    void afterIntensity(int days, List<Counted> all) {
        LocalDate last = LocalDate.MIN;
        for (var left : stays.byStay(fact -> Kinds.leftDetox(fact) || Kinds.leftResidential(fact))
                .entrySet()) {
            Fact discharge = left.getValue();
            if (!stays.isOfAge(discharge.day(), 13, 999)
                    || stays.isTransfer(left.getKey(), discharge, DetoxAdmitted.class)
                    || stays.isTransfer(left.getKey(), discharge, PlacementAdmitted.class)
                    || (!last.equals(LocalDate.MIN) && discharge.day().isBefore(last.plusDays(31)))) {
                continue;
            }
            last = discharge.day();
            all.add(tally.counted(
                    "measure-fui-" + days,
                    left.getKey(),
                    discharge,
                    days,
                    new From(
                            1,
                            fact -> Kinds.isVisit(fact)
                                    || fact.event() instanceof MedicationSupplied
                                    || Kinds.isAdmissionElsewhere(fact, left.getKey()))));
        }
    }

    /** FUA: 13+; an emergency for an overdose or substance use; its date included; one in 31 days. */
    void afterEmergency(int days, List<Counted> all) {
        LocalDate last = LocalDate.MIN;
        for (Fact emergency : life.facts) {
            boolean near = !last.equals(LocalDate.MIN) && emergency.day().isBefore(last.plusDays(31));
            if (!Kinds.isEmergency(emergency) || near || !stays.isOfAge(emergency.day(), 13, 999)) {
                continue;
            }
            last = emergency.day();
            all.add(tally.counted(
                    "measure-fua-" + days,
                    emergency.id().value(),
                    emergency,
                    days,
                    new From(
                            0,
                            fact -> Kinds.isVisit(fact)
                                    || fact.event() instanceof MedicationSupplied
                                    || fact.event() instanceof PlacementAdmitted
                                    || fact.event() instanceof DetoxAdmitted)));
        }
    }

    /** IET: 13+; a new episode after 60 days without; initiation in [start, start + 14 d). */
    void initiation(List<Counted> all) {
        LocalDate last = LocalDate.MIN;
        for (Fact start : life.facts) {
            if (!Kinds.isEmergency(start) && !(start.event() instanceof DetoxAdmitted)) {
                continue;
            }
            boolean another = !last.equals(LocalDate.MIN) && !start.day().isAfter(last.plusDays(EPISODE_DAYS));
            last = start.day();
            if (!another && stays.isOfAge(start.day(), 13, 999)) {
                all.add(tally.counted(
                        "measure-iet-initiation",
                        start.id().value(),
                        start,
                        13,
                        new From(
                                0,
                                fact -> Kinds.isTreatment(fact)
                                        || fact.event() instanceof MedicationSupplied
                                        || fact.event() instanceof PlacementAdmitted)));
            }
        }
    }

    /** IET engagement: two more services, or one long-acting dose, no more than 34 days after the first. */
    void engagement(List<Counted> all) {
        LocalDate last = LocalDate.MIN;
        for (Fact first : life.facts) {
            if (!Kinds.isTreatment(first)) {
                continue;
            }
            boolean another = !last.equals(LocalDate.MIN) && !first.day().isAfter(last.plusDays(EPISODE_DAYS));
            last = first.day();
            if (!another && stays.isOfAge(first.day(), 13, 999)) {
                List<Fact> later = life.facts.subList(life.facts.indexOf(first) + 1, life.facts.size());
                List<Fact> services = later.stream().filter(Kinds::isTreatment).toList();
                Instant second =
                        services.size() < 2 ? Instant.MAX : services.get(1).happenedAt();
                Instant dose = later.stream()
                        .filter(Kinds::isLongActing)
                        .map(Fact::happenedAt)
                        .findFirst()
                        .orElse(Instant.MAX);
                Instant due = Days.endOf(first.day().plusDays(34), first.zone());
                Instant care = dose.isBefore(second) ? dose : second;
                all.add(tally.counted("measure-iet-engagement", first.id().value(), due, care));
            }
        }
    }

    /** POD: 16+; medication for 180 days without a gap of 8 or more. */
    private void continuous(List<Counted> all) {
        Again again = new Again(
                life,
                new Again.Told(
                        (anchor, opened, set) -> new Expected(life, "measure-pod", anchor, opened, set)
                                .from(SupplyRows.supplyEnd(set))
                                .days(8),
                        Measures::isMedicated,
                        fact -> false,
                        fact -> false,
                        fact -> false),
                180);
        for (Fact fact : life.facts) {
            if (isMedicated(fact) && stays.isOfAge(fact.day(), 16, 999)) {
                again.beginUnlessCovered(fact.id().value(), fact);
            }
        }
        for (Expected stretch : again.all()) {
            Instant next = stretch.lastedTo != null
                    ? Instant.MIN
                    : stretch.good.stream()
                            .map(Heard::happened)
                            .min(Instant::compareTo)
                            .orElse(Instant.MAX);
            all.add(tally.counted("measure-pod", stretch.anchor, stretch.due, next));
        }
    }

    private static boolean isMedicated(Fact fact) {
        return fact.event() instanceof MedicationSupplied supplied
                && supplied.medication().ingredient() != Medication.Ingredient.OTHER;
    }
}
