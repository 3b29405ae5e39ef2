package org.handrail.local.clinics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentCancelled;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.PersonDied;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.ReferralRequested;
import org.handrail.events.codec.PostedEvent;
import org.handrail.events.terms.AppointmentId;
import org.junit.jupiter.api.Test;

/** Ten thousand made-up people fare as the sources say people do. */
class JourneyRatesTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Census PEOPLE = Census.of(10_000, 42);

    @Test
    void everyEventIsReadByTheContract() {
        assertThat(PEOPLE.people()).hasSize(10_000);
        assertThat(PEOPLE.posts()).isGreaterThan(60_000);
    }

    @Test
    void aSixthToAFifthLeavesAgainstAdvice() {
        long left = PEOPLE.all(LeftAgainstAdvice.class).count();
        long stays = PEOPLE.all(DetoxAdmitted.class).count();
        assertThat(left / (double) stays).isBetween(0.16, 0.20);
    }

    @Test
    void halfOfTheCompletedStaysLastFourDaysOrLess() {
        double[] days = PEOPLE.people().values().stream()
                .filter(own -> Census.has(own, DetoxCompleted.class) && !Census.has(own, LeftAgainstAdvice.class))
                .mapToDouble(JourneyRatesTest::daysOfStay)
                .sorted()
                .toArray();
        assertThat(days[days.length / 2]).isCloseTo(4, offset(0.1));
        assertThat(days[0]).isGreaterThanOrEqualTo(2.99);
        assertThat(days[days.length - 1]).isLessThanOrEqualTo(14.01);
    }

    @Test
    void medicationHandedOverDecidesWhoArrives() {
        assertThat(PEOPLE.share(JourneyRatesTest::medicated, JourneyRatesTest::arrived))
                .isCloseTo(0.706, offset(0.03));
        assertThat(PEOPLE.share(
                        own -> !medicated(own) && !Census.has(own, LeftAgainstAdvice.class), JourneyRatesTest::arrived))
                .isCloseTo(0.097, offset(0.02));
    }

    @Test
    void theFartherTheIntakeAppointmentTheFewerKeepIt() {
        Map<Integer, int[]> keptOfAll = new HashMap<>();
        PEOPLE.people().values().stream()
                .filter(own -> Census.all(own, DetoxAdmitted.class).count() == 1)
                .forEach(own -> countIntake(own, keptOfAll));
        assertThat(keptShare(keptOfAll, 1)).isCloseTo(0.72, offset(0.04));
        assertThat(keptShare(keptOfAll, 3)).isCloseTo(0.41, offset(0.04));
        assertThat(keptShare(keptOfAll, 7)).isCloseTo(0.38, offset(0.04));
    }

    @Test
    void aFifthToAThirdOfLaterAppointmentsIsMissed() {
        int booked = 0;
        int kept = 0;
        for (List<PostedEvent> own : PEOPLE.people().values()) {
            Set<AppointmentId> attended = attended(own);
            Set<AppointmentId> cancelled = new HashSet<>();
            Census.all(own, AppointmentCancelled.class).forEach(called -> cancelled.add(called.appointment()));
            List<AppointmentBooked> followUps = Census.all(own, AppointmentBooked.class)
                    .dropWhile(first -> !attended.contains(first.appointment()))
                    .skip(1)
                    .filter(appointment -> !cancelled.contains(appointment.appointment()))
                    .toList();
            booked += followUps.size();
            kept += (int) followUps.stream()
                    .filter(appointment -> attended.contains(appointment.appointment()))
                    .count();
        }
        assertThat(1 - kept / (double) booked).isBetween(0.20, 0.37);
    }

    @Test
    void someAreNeverReferredAndSomeDie() {
        assertThat(PEOPLE.share(own -> true, own -> !Census.has(own, ReferralRequested.class)))
                .isBetween(0.1, 0.35);
        assertThat(PEOPLE.all(PersonDied.class).count()).isBetween(5L, 50L);
    }

    private static double daysOfStay(List<PostedEvent> own) {
        PostedEvent admitted = first(own, DetoxAdmitted.class);
        PostedEvent completed = first(own, DetoxCompleted.class);
        return Duration.between(Census.at(admitted), Census.at(completed)).toMinutes() / (24 * 60.0);
    }

    private static PostedEvent first(List<PostedEvent> own, Class<?> kind) {
        return own.stream()
                .filter(fact -> kind.isInstance(fact.event()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean medicated(List<PostedEvent> own) {
        return Census.all(own, DetoxCompleted.class).anyMatch(completed -> completed.medicationSuppliedUntil() != null)
                && !Census.has(own, LeftAgainstAdvice.class);
    }

    private static boolean arrived(List<PostedEvent> own) {
        return Census.has(own, AppointmentAttended.class) || Census.has(own, PlacementAdmitted.class);
    }

    private static Set<AppointmentId> attended(List<PostedEvent> own) {
        Set<AppointmentId> attended = new HashSet<>();
        Census.all(own, AppointmentAttended.class).forEach(kept -> attended.add(kept.appointment()));
        return attended;
    }

    private static void countIntake(List<PostedEvent> own, Map<Integer, int[]> keptOfAll) {
        own.stream()
                .filter(fact -> fact.event() instanceof AppointmentBooked)
                .findFirst()
                .filter(fact -> notCancelled(own, (AppointmentBooked) fact.event()))
                .ifPresent(fact -> {
                    AppointmentBooked booked = (AppointmentBooked) fact.event();
                    LocalDate left = own.stream()
                            .filter(end ->
                                    end.event() instanceof DetoxCompleted || end.event() instanceof LeftAgainstAdvice)
                            .findFirst()
                            .map(end -> end.time().day(ZONE))
                            .orElseThrow();
                    LocalDate from =
                            fact.time().day(ZONE).isAfter(left) ? fact.time().day(ZONE) : left;
                    int ahead = (int) java.time.temporal.ChronoUnit.DAYS.between(
                            from, booked.start().atZone(ZONE).toLocalDate());
                    int[] count = keptOfAll.computeIfAbsent(ahead, ignored -> new int[2]);
                    count[0] += attended(own).contains(booked.appointment()) ? 1 : 0;
                    count[1]++;
                });
    }

    private static boolean notCancelled(List<PostedEvent> own, AppointmentBooked booked) {
        return Census.all(own, AppointmentCancelled.class)
                .noneMatch(called -> called.appointment().equals(booked.appointment()));
    }

    private static double keptShare(Map<Integer, int[]> keptOfAll, int days) {
        int[] count = keptOfAll.getOrDefault(days, new int[] {0, 1});
        return count[0] / (double) count[1];
    }
}
