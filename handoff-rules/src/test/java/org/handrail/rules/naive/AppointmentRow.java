package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.*;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.ProgramId;

/** Row 11: the person comes on the day of the appointment, or is rebooked (decision 014). */
record AppointmentRow(Life life, Instant now) {

    void attended(List<Answer> answers) {
        Map<UUID, List<Fact>> settings = new LinkedHashMap<>();
        for (Fact fact : life.facts) {
            if (fact.event() instanceof AppointmentBooked || fact.event() instanceof AppointmentRescheduled) {
                settings.computeIfAbsent(appointment(fact), id -> new ArrayList<>())
                        .add(fact);
            }
        }
        settings.forEach((appointment, facts) -> answers.add(attended(appointment, facts.getFirst(), facts.getLast())));
    }

    private Answer attended(UUID appointment, Fact opened, Fact set) {
        ProgramId program = set.event().program();
        Instant start = start(set);
        LocalDate day = start.atZone(set.zone()).toLocalDate();
        Instant dayBegins = Days.startOf(day, set.zone());
        Instant due = Days.endOf(day, set.zone()).plus(Duration.ofHours(4));
        Watch watch = new Watch(11, appointment, opened, set, due, Duration.ofHours(6));
        Fact firstMiss = null;
        for (Fact fact : life.all(AppointmentMissed.class)) {
            if (appointment(fact).equals(appointment)
                    && Days.notBefore(dayBegins, fact)
                    && !isVoid(set, opened, fact)) {
                watch.missed(fact);
                firstMiss = firstMiss == null ? fact : firstMiss;
            }
        }
        for (Fact fact : life.facts) {
            boolean thisDay = Days.notBefore(dayBegins, fact);
            boolean sameProgram = Life.isOf(program, fact);
            boolean counts = switch (fact.event()) {
                case AppointmentAttended there ->
                    (there.appointment().value().equals(appointment) && isThere(opened, set, thisDay, fact))
                            || (sameProgram && thisDay);
                case AppointmentBooked other ->
                    !other.appointment().value().equals(appointment) && Days.notBefore(start, fact);
                case AppointmentRescheduled other ->
                    !other.appointment().value().equals(appointment) && Days.notBefore(start, fact);
                case ServiceDelivered service -> sameProgram && thisDay;
                case PlacementAdmitted admitted -> thisDay;
                case AftercareEnrolled enrolled -> thisDay;
                default -> false;
            };
            if (counts) {
                watch.good(fact);
            }
            if (fact.event() instanceof AppointmentCancelled cancelled
                    && cancelled.appointment().value().equals(appointment)
                    && Days.notBefore(opened.happenedAt(), fact)
                    && !isVoid(set, opened, fact)
                    && (firstMiss == null || !firstMiss.happenedAt().isBefore(fact.happenedAt()))) {
                watch.ends(fact);
            }
        }
        ReferralRows.died(life, watch);
        return watch.asOf(now);
    }

    /** Evidence from before a move counts only on the day of the new start. */
    private static boolean isThere(Fact opened, Fact set, boolean thisDay, Fact fact) {
        return Days.notBefore(opened.happenedAt(), fact)
                && (opened.equals(set) || thisDay || Days.notBefore(set.happenedAt(), fact));
    }

    /** Whether it happened before the move, which makes it void. */
    private static boolean isVoid(Fact set, Fact opened, Fact fact) {
        return !opened.equals(set) && !Days.notBefore(set.happenedAt(), fact);
    }

    private static Instant start(Fact fact) {
        return fact.event() instanceof AppointmentBooked booked
                ? booked.start()
                : ((AppointmentRescheduled) fact.event()).start();
    }

    private static UUID appointment(Fact fact) {
        return ((NamesAppointment) fact.event()).appointment().value();
    }
}
