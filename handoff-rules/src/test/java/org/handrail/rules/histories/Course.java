package org.handrail.rules.histories;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.events.*;
import org.handrail.events.terms.*;
import org.jspecify.annotations.Nullable;

/** The course of a life as lives go: one or two stays in detox, and after each what may follow, with gaps and turns. */
final class Course {

    private static final LevelOfCare RESIDENTIAL = new LevelOfCare(3, "3.5");
    private static final int MONTH = 30 * 24;

    private final Chance chance;
    private final List<Told> told = new ArrayList<>();
    private final Aftercare aftercare;
    private final int stays;
    private Instant now;
    private int referrals;
    private int appointments;

    Course(Chance chance, Instant begin) {
        this.chance = chance;
        this.now = begin;
        this.stays = chance.oneOf(1, 1, 1, 2, 3);
        this.aftercare = new Aftercare(chance, told);
    }

    /** All that happened, in the order in which it was thought of. */
    List<Told> told() {
        if (chance.oneIn(2)) {
            tell(new CircumstancesReported(
                    null,
                    chance.oneOf(Housing.values()),
                    chance.oneIn(6),
                    chance.oneIn(3),
                    null,
                    null,
                    null,
                    birthYear()));
        }
        for (int stay = 0; stay < stays; stay++) {
            detox(stay);
            after(stay);
            later(2, 20 * 24);
        }
        if (chance.oneIn(15)) {
            told.add(new Told(now.minus(Duration.ofHours(chance.below(2 * MONTH))), new PersonDied(null)));
        }
        return told;
    }

    /** Around the edges of the age bands as often as between them. */
    private Integer birthYear() {
        int year = now.atZone(ZoneOffset.UTC).getYear();
        return year - (chance.oneIn(2) ? chance.oneOf(12, 13, 16, 17, 18, 64, 65) : chance.between(14, 80));
    }

    private void detox(int number) {
        StayId stay = Names.stay(number);
        Instant planned = now.plus(Duration.ofHours(chance.between(48, 200)));
        CareTime end = chance.oneIn(2)
                ? new CareTime.Moment(planned)
                : new CareTime.WholeDay(planned.atZone(ZoneOffset.UTC).toLocalDate());
        maybe(8, new DetoxAdmitted(stay, Names.DETOX, null, chance.oneIn(2) ? end : null));
        later(1, 24);
        maybe(6, new DetoxAssessed(stay, Names.DETOX, chance.between(0, 48)));
        maybe(5, new DischargePlanned(stay, Names.DETOX, end, RESIDENTIAL, Set.of(), null, chance.oneIn(2), plan()));
        if (chance.oneIn(2)) {
            refer(stay);
        }
        maybe(3, new NaloxoneSupplied(stay, Names.DETOX, 2));
        later(1, 100);
        tell(end(stay));
        if (chance.oneIn(3)) {
            reach();
        }
    }

    private @Nullable MedicationPlan plan() {
        Medication medication = aftercare.medication();
        return chance.oneIn(3)
                ? null
                : new MedicationPlan(
                        MedicationPlan.Choice.PLANNED,
                        medication,
                        chance.oneIn(2) ? now.atZone(ZoneOffset.UTC).toLocalDate() : null,
                        null);
    }

    private CareEvent end(StayId stay) {
        var until = chance.oneIn(3)
                ? now.plus(Duration.ofHours(chance.between(0, 200)))
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                : null;
        return switch (chance.below(6)) {
            case 0, 1 -> new LeftAgainstAdvice(stay, Names.DETOX, null, until);
            case 2 ->
                new DetoxEnded(
                        stay,
                        Names.DETOX,
                        null,
                        chance.oneOf(
                                EndReason.TERMINATED, EndReason.TRANSFERRED, EndReason.INCARCERATED, EndReason.DIED),
                        null,
                        until);
            default -> new DetoxCompleted(stay, Names.DETOX, null, chance.oneOf(Disposition.values()), until);
        };
    }

    private void after(int number) {
        StayId stay = Names.stay(number);
        for (int left = chance.below(3); left > 0; left--) {
            refer(stay);
        }
        for (int left = chance.below(4); left > 0; left--) {
            now = new Turns(chance, told).turn(now);
        }
        if (chance.oneIn(2)) {
            live(Names.stay(number + 10));
        }
        now = aftercare.told(now, number);
    }

    /** A stay in a house, sometimes with the next one on its heels. */
    private void live(StayId stay) {
        later(0, 72);
        tell(new PlacementAdmitted(
                stay, Names.HOUSE, chance.oneIn(3) ? null : RESIDENTIAL, referrals == 0 ? null : Names.referral(0)));
        later(24, MONTH);
        DischargeReason why =
                chance.oneOf(DischargeReason.COMPLETED, DischargeReason.AGAINST_ADVICE, DischargeReason.TRANSFERRED);
        tell(new PlacementDischarged(stay, Names.HOUSE, RESIDENTIAL, why, null, null));
    }

    private void refer(StayId stay) {
        ReferralId referral = Names.referral(referrals++);
        ProgramId to = chance.oneOf(Names.HOUSE, Names.CLINIC);
        StayId follows = chance.oneIn(4) ? null : stay;
        maybe(2, new ReferralDrafted(referral, Names.DETOX, to, follows, null));
        later(0, 4);
        maybe(8, new ReferralRequested(referral, Names.DETOX, to, follows, null));
        later(0, 40);
        maybe(6, new ReferralAcknowledged(referral, to));
        later(0, 60);
        switch (chance.below(6)) {
            case 0 -> tell(new ReferralDeclined(referral, to, DeclineReason.NO_CAPACITY));
            case 1 -> wait(referral, to);
            case 2 -> maybe(5, new ReferralWithdrawn(referral, to, WithdrawnReason.NO_LONGER_NEEDED, null));
            default -> {
                tell(new ReferralAccepted(referral, to));
                later(0, 40);
                meet(to, chance.oneIn(3) ? null : referral);
            }
        }
    }

    private void wait(ReferralId referral, ProgramId to) {
        tell(new ReferralWaitlisted(referral, to, null));
        if (chance.oneIn(2)) {
            var until = now.plus(Duration.ofHours(chance.between(24, MONTH)))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
            tell(new WaitAgreed(referral, to, until));
        }
        later(1, 80);
        maybe(5, new InterimServiceGiven(referral, to, ServiceKind.COUNSELLING, null));
    }

    private void meet(ProgramId with, @Nullable ReferralId referral) {
        AppointmentId appointment = Names.appointment(appointments++);
        Instant start = now.plus(Duration.ofHours(chance.between(1, 180)));
        tell(new AppointmentBooked(appointment, with, start, referral));
        if (chance.oneIn(2)) {
            told.add(new Told(
                    start.minus(Duration.ofHours(chance.between(1, 60))), new ReminderSent(appointment, with, null)));
        }
        if (chance.oneIn(4)) {
            later(1, 24);
            start = start.plus(Duration.ofHours(chance.between(-24, 96)));
            tell(new AppointmentRescheduled(appointment, with, start));
        }
        if (chance.oneIn(3)) {
            now = start;
        }
        Instant then = start.plus(Duration.ofHours(chance.between(0, 20)));
        switch (chance.below(5)) {
            case 0, 1 -> told.add(new Told(then, new AppointmentAttended(appointment, with)));
            case 2 -> told.add(new Told(then, new AppointmentMissed(appointment, with)));
            case 3 -> told.add(new Told(then, new AppointmentCancelled(appointment, with, null)));
            default -> maybe(5, new ServiceDelivered(with, ServiceKind.MEDICAL));
        }
    }

    private void reach() {
        later(0, 40);
        CaseId coordinators = new CaseId(new java.util.UUID(6, 0));
        tell(
                chance.oneIn(3)
                        ? new ContactMade(coordinators, Channel.CALL)
                        : new AttemptLogged(coordinators, Channel.CALL, chance.oneOf(AttemptOutcome.values())));
    }

    private void maybe(int inTen, CareEvent event) {
        if (chance.below(10) < inTen) {
            tell(event);
        }
    }

    private void tell(CareEvent event) {
        told.add(new Told(now, event));
    }

    private void later(int least, int mostHours) {
        now = now.plus(Duration.ofHours(chance.between(least, mostHours)));
    }
}
