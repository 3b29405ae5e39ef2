package org.handrail.rules.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.handrail.events.AftercareCompleted;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.ConsentGiven;
import org.handrail.events.ConsentRevoked;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.Phase;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.PlanFiled;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Severity;
import org.jspecify.annotations.Nullable;

/** Rows 15, 23, 26 and 27: care taken up, the next level of care, consent, and what follows a program. */
final class AftercareRows extends Rows {

    AftercareRows(Life life) {
        super(life);
    }

    @Override
    List<Expected> all() {
        takenUp();
        life.firsts(Life::stay, Kinds::leftResidential).forEach(this::nextLevel);
        life.firsts(Life::stay, Kinds::leftProgram).forEach((stay, left) -> {
            afterProgram("aftercare-enrolled", stay, left, fact -> fact.event() instanceof AftercareEnrolled);
            afterProgram("plan-filed", stay, left, fact -> fact.event() instanceof PlanFiled);
        });
        life.firsts(Life::consent, fact -> fact.event() instanceof ConsentGiven).forEach(this::renewed);
        life.firsts(Life::consent, fact -> fact.event() instanceof ConsentRevoked)
                .forEach(this::revoked);
        return all;
    }

    /** Row 15: two more services, or one long-acting dose, within 34 d of the first; a new first after 60 days without. */
    private void takenUp() {
        @Nullable LocalDate last = null;
        for (Fact first : life.facts) {
            if (!Kinds.isTreatment(first)) {
                continue;
            }
            if (last == null || first.day().isAfter(last.plusDays(60))) {
                takenUp(first);
            }
            last = first.day();
        }
    }

    private void takenUp(Fact first) {
        Expected expected = new Expected(life, "care-taken-up", first.id().value(), first)
                .days(34)
                .warned(days(10))
                .severity(Severity.MEDIUM, Risk.USUAL)
                .toldBy(Phase.PLACEMENT, Phase.AFTERCARE);
        expected.piecesNeeded = 2;
        for (Fact fact : life.facts) {
            if (Kinds.isTreatment(fact) && expected.later(fact)) {
                expected.pieces.add(fact);
            }
        }
        good(expected, fact -> Kinds.isLongActing(fact) && expected.later(fact));
        endsAfter(expected, fact -> fact.event() instanceof DetoxAdmitted);
        died(expected);
        away(expected);
        done(expected);
    }

    /** Row 23: the next level of care within 7 d, at 14 it is critical. */
    private void nextLevel(UUID stay, Fact left) {
        Expected expected = new Expected(life, "next-level-of-care", stay, left)
                .days(7)
                .warned(days(2))
                .severity(Severity.HIGH, Risk.USUAL)
                .stage(Window.days(7), Severity.CRITICAL)
                .toldBy(Phase.PLACEMENT, Phase.OUTREACH, Phase.AFTERCARE);
        good(expected, fact -> (Kinds.isVisit(fact) || Kinds.isEvidenceOfAVisit(fact)) && expected.fromDay(1, fact));
        good(
                expected,
                fact -> Kinds.isAdmissionOrMedication(fact)
                        && !(fact.event() instanceof PlacementAdmitted && Life.isStay(stay, fact))
                        && expected.fromDay(0, fact));
        backInDetoxOrDied(expected, stay);
        away(expected);
        done(expected);
    }

    /** Row 27: within 7 d, or up to a month before. */
    private void afterProgram(String rule, UUID stay, Fact left, Predicate<Fact> what) {
        Expected expected = new Expected(life, rule, stay, left)
                .days(7)
                .warned(days(2))
                .severity(Severity.HIGH, Risk.USUAL)
                .toldBy(Phase.AFTERCARE, Phase.PLACEMENT);
        good(expected, fact -> what.test(fact) && expected.fromDay(-30, fact));
        good(expected, fact -> Kinds.isAdmissionElsewhere(fact, stay) && expected.fromDay(0, fact));
        backInDetoxOrDied(expected, stay);
        away(expected);
        done(expected);
    }

    /** Row 26: renewed 14 d before it expires; not owed where it was given for less. */
    private void renewed(UUID consent, Fact given) {
        LocalDate expires = ((ConsentGiven) given.event()).expires();
        if (expires == null) {
            return;
        }
        Instant end = Days.endOf(expires, given.zone());
        Expected expected = new Expected(life, "consent-renewed", consent, given)
                .from(end)
                .days(-14)
                .warned(days(7))
                .stage(Window.days(14), Severity.HIGH)
                .toldByAny();
        if (expected.due.isBefore(given.happenedAt())) {
            return;
        }
        good(expected, fact -> isAnother(consent, fact) && expected.later(fact));
        endsAfter(
                expected,
                fact -> fact.event() instanceof AftercareCompleted
                        || (fact.event() instanceof ConsentRevoked && Objects.equals(consent, Life.consent(fact))));
        died(expected);
        done(expected);
    }

    /** Row 26: revoked, everything stops at once. */
    private void revoked(UUID consent, Fact revoked) {
        Expected expected =
                new Expected(life, "consent-revoked", consent, revoked).hours(0).toldByAny();
        good(expected, fact -> isAnother(consent, fact) && expected.begun(fact));
        died(expected);
        done(expected);
    }

    private static boolean isAnother(UUID consent, Fact fact) {
        return fact.event() instanceof ConsentGiven && !consent.equals(Life.consent(fact));
    }
}
