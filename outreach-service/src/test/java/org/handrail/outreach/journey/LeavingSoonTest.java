package org.handrail.outreach.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.outreach.journey.Stay.MONDAY;
import static org.handrail.outreach.journey.Stay.NORTH;
import static org.handrail.outreach.journey.Stay.SOUTH;
import static org.handrail.outreach.journey.Stay.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentCancelled;
import org.handrail.events.CareEvent;
import org.handrail.events.CircumstancesReported;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.DischargePlanned;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.NaloxoneSupplied;
import org.handrail.events.PersonDied;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.Barrier;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.DeclineReason;
import org.handrail.events.terms.Housing;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.MedicationPlan;
import org.handrail.events.terms.StayId;
import org.handrail.events.terms.WithdrawnReason;
import org.handrail.outreach.journey.Need.Kind;
import org.handrail.outreach.journey.Need.Standing;
import org.junit.jupiter.api.Test;

class LeavingSoonTest {

    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant THURSDAY = MONDAY.plus(Duration.ofDays(3));
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));
    private static final Medication BUPRENORPHINE =
            new Medication(Medication.Ingredient.BUPRENORPHINE, Medication.Form.SUBLINGUAL, null, null);

    private final Stay stay = Stay.begun();

    @Test
    void whoLeavesWithinThreeDaysWithNothingLacksAllFive() {
        stay.planned(TUESDAY, FRIDAY);

        assertThat(seen(TUESDAY).orElseThrow().lacking()).hasSize(5);
        assertThat(seen(FRIDAY.minus(Duration.ofHours(73)))).isEmpty();
        assertThat(seen(FRIDAY.minus(Duration.ofDays(3)))).isPresent();
    }

    @Test
    void whoHasEverythingLacksNothing() {
        stay.and(TUESDAY, plan(true, MedicationPlan.Choice.PLANNED))
                .and(TUESDAY, new ReferralRequested(stay.referral, NORTH, SOUTH, stay.stay, null))
                .and(TUESDAY, new ReferralAccepted(stay.referral, SOUTH))
                .and(TUESDAY, booked(FRIDAY.plus(Duration.ofDays(1))));

        assertThat(seen(THURSDAY).orElseThrow().lacking()).isEmpty();
        assertThat(needs(THURSDAY)).containsOnlyKeys(Kind.values());
    }

    @Test
    void whoLeftIsNotLeavingSoon() {
        stay.planned(TUESDAY, FRIDAY);

        assertThat(with(new LeftAgainstAdvice(stay.stay, NORTH, null, null))).isEmpty();
        assertThat(with(new DetoxCompleted(stay.stay, NORTH, null, null, null))).isEmpty();
        assertThat(with(new PlacementAdmitted(new StayId(UUID.randomUUID()), SOUTH, null, null)))
                .isEmpty();
        assertThat(with(new PersonDied(null))).isEmpty();
        assertThat(with(new DetoxCompleted(new StayId(UUID.randomUUID()), NORTH, null, null, null)))
                .isPresent();
    }

    @Test
    void theLastPlanHoldsWhateverCameFirst() {
        stay.planned(TUESDAY, FRIDAY).planned(THURSDAY, FRIDAY.plus(Duration.ofDays(10)));

        assertThat(seen(THURSDAY)).isEmpty();
    }

    @Test
    void whoWasToLeaveAndOfWhomNobodySaysSoIsSeenForTwoDaysMore() {
        stay.planned(TUESDAY, FRIDAY);

        assertThat(seen(FRIDAY.plus(Duration.ofHours(47)))).isPresent();
        assertThat(seen(FRIDAY.plus(Duration.ofHours(49)))).isEmpty();
    }

    @Test
    void aReferralWithoutAnAnswerIsNoPlace() {
        stay.planned(TUESDAY, FRIDAY).and(TUESDAY, new ReferralRequested(stay.referral, NORTH, SOUTH, null, null));

        assertThat(needs(THURSDAY))
                .containsEntry(Kind.REFERRAL, Standing.THERE)
                .containsEntry(Kind.PLACE, Standing.ASKED);
    }

    @Test
    void aDeclinedOrWithdrawnReferralIsNone() {
        stay.planned(TUESDAY, FRIDAY).and(TUESDAY, new ReferralRequested(stay.referral, NORTH, SOUTH, stay.stay, null));
        stay.and(THURSDAY, new ReferralDeclined(stay.referral, SOUTH, DeclineReason.NO_CAPACITY));
        assertThat(needs(THURSDAY)).containsEntry(Kind.REFERRAL, Standing.MISSING);

        Stay other = Stay.begun();
        other.planned(TUESDAY, FRIDAY)
                .and(TUESDAY, new ReferralRequested(other.referral, NORTH, SOUTH, other.stay, null))
                .and(THURSDAY, new ReferralWithdrawn(other.referral, NORTH, WithdrawnReason.PERSON_CHANGED_MIND, null));
        assertThat(needs(other.known(), THURSDAY)).containsEntry(Kind.PLACE, Standing.MISSING);
    }

    @Test
    void whatThePersonDoesNotWantIsNotMissing() {
        stay.and(TUESDAY, plan(true, MedicationPlan.Choice.DECLINED_BY_PERSON))
                .and(TUESDAY, new ReferralRefused(null, NORTH, stay.stay, null, null));

        assertThat(needs(THURSDAY))
                .containsEntry(Kind.REFERRAL, Standing.NOT_WANTED)
                .containsEntry(Kind.BRIDGING_MEDICATION, Standing.NOT_WANTED);
    }

    @Test
    void anAppointmentMoreThanTwoDaysAfterIsTooLateAndACancelledOneIsNone() {
        AppointmentBooked late = booked(FRIDAY.plus(Duration.ofHours(49)));
        stay.planned(TUESDAY, FRIDAY).and(TUESDAY, late);
        assertThat(needs(THURSDAY)).containsEntry(Kind.FIRST_APPOINTMENT, Standing.TOO_LATE);

        stay.and(THURSDAY, new AppointmentCancelled(late.appointment(), SOUTH, null));
        assertThat(needs(THURSDAY)).containsEntry(Kind.FIRST_APPOINTMENT, Standing.MISSING);
    }

    @Test
    void medicationBridgesWhenItReachesPastTheDayOfLeaving() {
        stay.planned(TUESDAY, FRIDAY).and(THURSDAY, new MedicationSupplied(BUPRENORPHINE, NORTH, 1));
        assertThat(needs(THURSDAY)).containsEntry(Kind.BRIDGING_MEDICATION, Standing.MISSING);

        stay.and(THURSDAY, new MedicationSupplied(BUPRENORPHINE, NORTH, 7));
        assertThat(needs(THURSDAY)).containsEntry(Kind.BRIDGING_MEDICATION, Standing.THERE);
    }

    @Test
    void naloxoneCountsWhenItWasHandedOver() {
        stay.planned(TUESDAY, FRIDAY).and(THURSDAY, new NaloxoneSupplied(stay.stay, NORTH, 2));

        assertThat(needs(THURSDAY)).containsEntry(Kind.NALOXONE, Standing.THERE);
    }

    @Test
    void barriersAreThoseOfThePlanAndOfTheLastWordOnHowThePersonLives() {
        stay.planned(TUESDAY, FRIDAY)
                .and(
                        TUESDAY,
                        new CircumstancesReported(NORTH, Housing.UNSHELTERED, null, null, null, false, null, null))
                .and(THURSDAY, new CircumstancesReported(NORTH, null, null, null, false, true, null, null));

        assertThat(seen(THURSDAY).orElseThrow().barriers())
                .containsExactlyInAnyOrder(Barrier.HOMELESSNESS, Barrier.TRANSPORT);
    }

    @Test
    void aPlanThatWasTakenBackNeverWas() {
        stay.planned(TUESDAY, FRIDAY).takenBack();

        assertThat(seen(THURSDAY)).isEmpty();
    }

    @Test
    void anyOrderAndAnyDoublesSayTheSame() {
        stay.and(TUESDAY, plan(false, MedicationPlan.Choice.UNDECIDED))
                .planned(THURSDAY, FRIDAY)
                .and(TUESDAY, new ReferralRequested(stay.referral, NORTH, SOUTH, stay.stay, null))
                .and(THURSDAY, new ReferralAccepted(stay.referral, SOUTH))
                .and(THURSDAY, booked(FRIDAY.plus(Duration.ofDays(3))));
        Leaving inOrder = seen(THURSDAY).orElseThrow();
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            List<Fact> shuffled = new ArrayList<>(stay.facts());
            shuffled.addAll(stay.facts());
            Collections.shuffle(shuffled, random);
            assertThat(LeavingSoon.of(KnownFacts.of(shuffled), THURSDAY)).contains(inOrder);
        }
    }

    private DischargePlanned plan(boolean naloxone, MedicationPlan.Choice choice) {
        return new DischargePlanned(
                stay.stay,
                NORTH,
                new CareTime.WholeDay(FRIDAY.atZone(ZONE).toLocalDate()),
                null,
                Set.of(),
                null,
                naloxone,
                new MedicationPlan(choice, choice == MedicationPlan.Choice.PLANNED ? BUPRENORPHINE : null, null, null));
    }

    private static AppointmentBooked booked(Instant start) {
        return new AppointmentBooked(new AppointmentId(UUID.randomUUID()), SOUTH, start, null);
    }

    private Optional<Leaving> seen(Instant now) {
        return LeavingSoon.of(stay.known(), now);
    }

    private Optional<Leaving> with(CareEvent event) {
        List<Fact> more = new ArrayList<>(stay.facts());
        more.addAll(new Stay().and(THURSDAY, event).facts());
        return LeavingSoon.of(KnownFacts.of(more), THURSDAY);
    }

    private Map<Kind, Standing> needs(Instant now) {
        return needs(stay.known(), now);
    }

    private static Map<Kind, Standing> needs(KnownFacts known, Instant now) {
        return LeavingSoon.of(known, now).orElseThrow().needs().stream()
                .collect(Collectors.toMap(Need::kind, Need::standing));
    }
}
