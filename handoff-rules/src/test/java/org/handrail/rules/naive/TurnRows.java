package org.handrail.rules.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.handrail.events.HospitalAdmitted;
import org.handrail.events.HospitalDischarged;
import org.handrail.events.Incarcerated;
import org.handrail.events.Phase;
import org.handrail.events.Released;
import org.handrail.events.WarningSignReported;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.WarningStage;
import org.jspecify.annotations.Nullable;

/** Rows 25, 30, 31 and 32: an overdose, a warning sign, a release, the way out of hospital. */
final class TurnRows extends Rows {

    private static final Phase[] ANYBODY = {Phase.OUTREACH, Phase.PLACEMENT, Phase.DETOX, Phase.AFTERCARE};

    TurnRows(Life life) {
        super(life);
    }

    @Override
    List<Expected> all() {
        @Nullable LocalDate last = null;
        for (Fact fact : life.facts) {
            if (Kinds.isEmergency(fact)) {
                if (last == null || fact.day().isAfter(last.plusDays(1))) {
                    overdose(fact);
                }
                last = fact.day();
            }
            switch (fact.event()) {
                case WarningSignReported sign -> warningSign(fact, sign.stage());
                case Released released -> release(fact);
                case HospitalDischarged left -> hospital(fact);
                default -> {}
            }
        }
        return all;
    }

    /** Row 25: outreach in 24 h, a service within 7 days, the day itself counts. */
    private void overdose(Fact fact) {
        Expected reached = reached("reached-after-overdose", fact).hours(24).warned(hours(12));
        died(reached);
        reached.clock.custody(true);
        done(reached);
        Expected service = critical("service-after-overdose", fact).days(7).warned(days(2));
        good(service, each -> Kinds.isCare(each) && service.fromDay(0, each));
        died(service);
        service.clock.custody(true);
        done(service);
    }

    /** Row 30: 72 h after an emotional sign, 24 h after a mental one, the same day after a physical one. */
    private void warningSign(Fact fact, WarningStage stage) {
        Expected expected = switch (stage) {
            case EMOTIONAL ->
                reached("warning-sign-emotional", fact)
                        .severity(Severity.MEDIUM, Risk.USUAL)
                        .hours(72)
                        .warned(hours(24));
            case MENTAL ->
                reached("warning-sign-mental", fact)
                        .severity(Severity.HIGH, Risk.USUAL)
                        .hours(24)
                        .warned(hours(12));
            case PHYSICAL -> reached("warning-sign-physical", fact).days(0).warned(hours(12));
        };
        died(expected);
        away(expected);
        done(expected);
    }

    /** Row 31: contact within 24 h, a service within 7 d. */
    private void release(Fact fact) {
        Predicate<Fact> inside = each -> each.event() instanceof Incarcerated;
        Expected reached = reached("reached-after-release", fact).hours(24).warned(hours(12));
        ends(reached, each -> inside.test(each) && reached.later(each));
        died(reached);
        reached.clock.hospital(true);
        done(reached);
        Expected service = critical("service-after-release", fact).days(7).warned(days(2));
        good(service, each -> Kinds.isCare(each) && service.begun(each));
        ends(service, each -> inside.test(each) && service.later(each));
        died(service);
        service.clock.hospital(true);
        done(service);
    }

    /** Row 32: back with a program within 2 days, at 7 it is critical. */
    private void hospital(Fact fact) {
        Expected expected = critical("care-after-hospital", fact)
                .severity(Severity.HIGH, Risk.USUAL)
                .days(2)
                .warned(hours(24))
                .stage(Window.days(5), Severity.CRITICAL);
        good(expected, each -> Kinds.isCare(each) && expected.begun(each));
        ends(expected, each -> each.event() instanceof HospitalAdmitted && expected.later(each));
        died(expected);
        expected.clock.custody(true);
        done(expected);
    }

    private Expected critical(String rule, Fact fact) {
        return new Expected(life, rule, fact.id().value(), fact)
                .severity(Severity.CRITICAL, Risk.USUAL)
                .toldBy(ANYBODY);
    }

    private Expected reached(String rule, Fact fact) {
        Expected expected = critical(rule, fact);
        good(expected, each -> Kinds.isReached(each) && expected.begun(each));
        return expected;
    }
}
