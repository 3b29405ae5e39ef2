package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.*;
import org.handrail.events.fact.Fact;

/** Rows 9, 12 and 13: what is owed to somebody who left detox. */
record StayRows(Life life, Instant now) {

    /** Row 9: after leaving against advice, contact or a way back into care within 24 hours. */
    void reached(List<Answer> answers) {
        for (var opened : firsts(LeftAgainstAdvice.class).entrySet()) {
            Fact left = opened.getValue();
            Instant due = left.happenedBy().plus(Duration.ofHours(24));
            Watch watch = new Watch(9, opened.getKey(), left, left, due, Duration.ofHours(12));
            for (Fact fact : life.facts) {
                if (Days.notBefore(left.happenedAt(), fact) && isWayBack(fact, left, opened.getKey())) {
                    watch.good(fact);
                }
            }
            ReferralRows.died(life, watch);
            answers.add(watch.asOf(now));
        }
    }

    private static boolean isWayBack(Fact fact, Fact left, UUID stay) {
        boolean elsewhere = !Life.isOf(left.event().program(), fact);
        return switch (fact.event()) {
            case AttemptLogged attempt -> attempt.outcome().isContact();
            case DetoxAdmitted admitted -> !admitted.stay().value().equals(stay);
            case PlacementAdmitted admitted -> true;
            case AppointmentAttended attended -> elsewhere;
            case ServiceDelivered service -> elsewhere;
            case AftercareEnrolled enrolled -> elsewhere;
            case MedicationSupplied supplied -> elsewhere;
            default -> false;
        };
    }

    /** Rows 12 and 13: after discharge, a first service by the end of the last of so many days. */
    void firstService(int row, int days, Duration warning, List<Answer> answers) {
        for (var opened : firsts(DetoxCompleted.class, LeftAgainstAdvice.class).entrySet()) {
            Fact left = opened.getValue();
            LocalDate day = left.day();
            Instant due = Days.endOf(day.plusDays(days), left.zone());
            Watch watch = new Watch(row, opened.getKey(), left, left, due, warning);
            for (Fact fact : life.facts) {
                int from = switch (fact.event()) {
                    case AppointmentAttended visit -> 1;
                    case ServiceDelivered visit -> 1;
                    case PlacementAdmitted admitted -> 0;
                    case AftercareEnrolled enrolled -> 0;
                    case MedicationSupplied supplied -> 0;
                    default -> -1;
                };
                if (from >= 0 && Days.notBefore(Days.startOf(day.plusDays(from), left.zone()), fact)) {
                    watch.good(fact);
                }
            }
            for (Fact admitted : life.all(DetoxAdmitted.class)) {
                boolean another =
                        !((DetoxAdmitted) admitted.event()).stay().value().equals(opened.getKey());
                if (another && Days.notBefore(left.happenedAt(), admitted)) {
                    watch.ends(admitted);
                }
            }
            ReferralRows.died(life, watch);
            answers.add(watch.asOf(now));
        }
    }

    @SafeVarargs
    private Map<UUID, Fact> firsts(Class<? extends DetoxEvent>... kinds) {
        Map<UUID, Fact> firsts = new LinkedHashMap<>();
        for (Fact fact : life.facts) {
            for (Class<? extends DetoxEvent> kind : kinds) {
                if (kind.isInstance(fact.event())) {
                    firsts.putIfAbsent(((DetoxEvent) fact.event()).stay().value(), fact);
                }
            }
        }
        return firsts;
    }
}
