package org.handrail.tracker.topology;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.CareEvent;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.HospitalAdmitted;
import org.handrail.events.HospitalDischarged;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.Phase;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralRequested;
import org.handrail.events.Retracted;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.fact.FeedResumed;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.DeclineReason;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.ServiceKind;
import org.handrail.events.terms.StayId;
import org.handrail.tracker.time.LogTime;

/**
 * Three weeks of one person, told step by step: a referral declined and a second one, a stay in hospital, a clinic that falls
 * silent and is heard again, a service that lags, a booking taken back.
 */
final class Story {

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonAlias PERSON = new PersonAlias(named("person"));
    private static final PartnerId PARTNER = new PartnerId("clinic-north");
    private static final ProgramId DETOX = new ProgramId("north-detox");
    private static final ProgramId HOUSE = new ProgramId("south-house");
    private static final ProgramId CLINIC = new ProgramId("west-clinic");
    private static final StayId STAY = new StayId(named("stay"));
    private static final ReferralId FIRST = new ReferralId(named("first"));
    private static final ReferralId SECOND = new ReferralId(named("second"));

    private final TrackerDriver tracker;
    private Instant now = BEGIN;

    private Story(TrackerDriver tracker) {
        this.tracker = tracker;
    }

    static void tellTo(TrackerDriver tracker) {
        new Story(tracker).tell();
    }

    private void tell() {
        heard();
        happens(Phase.DETOX, new DetoxAdmitted(STAY, DETOX, null, null));
        after(72);
        happens(Phase.PLACEMENT, new ReferralRequested(FIRST, DETOX, HOUSE, STAY, null));
        after(5);
        happens(Phase.PLACEMENT, new ReferralDeclined(FIRST, HOUSE, DeclineReason.NO_CAPACITY));
        happens(Phase.PLACEMENT, new ReferralRequested(SECOND, DETOX, CLINIC, STAY, null));
        happens(Phase.PLACEMENT, new ReferralAcknowledged(SECOND, CLINIC));
        after(20);
        happens(Phase.DETOX, new DetoxCompleted(STAY, DETOX, null, null, null));
        Fact booking = happens(
                Phase.PLACEMENT,
                new AppointmentBooked(
                        new AppointmentId(named("appointment")), CLINIC, now.plus(Duration.ofDays(2)), SECOND));
        after(30);
        happens(Phase.PLACEMENT, new Retracted(booking.id()));
        happens(Phase.DETOX, new HospitalAdmitted(null));
        after(60);
        happens(Phase.DETOX, new HospitalDischarged(null));
        silence();
        happens(Phase.PLACEMENT, new ServiceDelivered(CLINIC, ServiceKind.COUNSELLING));
        happens(
                Phase.AFTERCARE,
                new MedicationSupplied(
                        new Medication(Medication.Ingredient.BUPRENORPHINE, Medication.Form.SUBLINGUAL), CLINIC, 7));
        after(24 * 17);
    }

    /** The clinic falls silent over everything that falls due, and placement lags for a while, too. */
    private void silence() {
        Set<ProgramId> programs = Set.of(CLINIC, HOUSE, DETOX);
        tracker.publish(
                new FeedQuiet(Phase.PLACEMENT, PARTNER, programs, now, Duration.ofHours(6), Duration.ofHours(1)));
        tracker.settle();
        after(50);
        after(24 * 6);
        Instant last = now;
        for (int minute = 1; minute <= 20; minute++) {
            now = last.plus(Duration.ofMinutes(minute));
            LogTime.SERVICES.stream()
                    .filter(service -> service != Phase.PLACEMENT)
                    .forEach(service -> tracker.heardThrough(service, now));
            tracker.settle();
        }
        after(24);
        tracker.publish(
                new FeedResumed(Phase.PLACEMENT, PARTNER, programs, now, Duration.ofHours(6), Duration.ofHours(1)));
        tracker.settle();
    }

    private Fact happens(Phase service, CareEvent event) {
        Fact fact = new Fact(
                new FactId(named(event + "|" + now)),
                PARTNER,
                PERSON,
                new CareTime.Moment(now),
                ZoneId.of("America/New_York"),
                now,
                event);
        tracker.publish(service, fact);
        tracker.settle();
        return fact;
    }

    /** So many hours later, as every service is heard through each sixth of them. */
    private void after(int hours) {
        for (int step = 6; step < hours + 6; step += 6) {
            now = now.plus(Duration.ofHours(Math.min(6, hours - step + 6)));
            heard();
        }
    }

    private void heard() {
        List.copyOf(LogTime.SERVICES).forEach(service -> tracker.heardThrough(service, now));
        tracker.settle();
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
