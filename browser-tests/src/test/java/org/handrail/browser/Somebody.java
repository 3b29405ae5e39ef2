package org.handrail.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.CareEvent;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.Disposition;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;

/** A made-up person on their way from detox, of whom this or that is reported or found out. */
final class Somebody {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ProgramId NORTH = new ProgramId("north-detox");
    private static final ProgramId SOUTH = new ProgramId("south-iop");

    final PersonAlias alias = new PersonAlias(UUID.randomUUID());
    private final StayId stay = new StayId(UUID.randomUUID());
    private final ReferralId referral = new ReferralId(UUID.randomUUID());
    private final AppointmentId appointment = new AppointmentId(UUID.randomUUID());
    private long version = 1_000;

    /** As the pages show them. */
    String shortName() {
        return alias.toString().substring(0, 8);
    }

    /** Detox completed, referred, accepted, an appointment that was not kept. */
    Somebody missedTheFirstAppointment() {
        return hadAnAppointment(FindingState.DROPPED);
    }

    /** Likewise, but the clinic is quiet: it may have been kept. */
    Somebody perhapsMissedTheFirstAppointment() {
        return hadAnAppointment(FindingState.UNVERIFIED);
    }

    private Somebody hadAnAppointment(FindingState state) {
        reported(Duration.ofDays(6), new DetoxAdmitted(stay, NORTH, null, null));
        reported(Duration.ofDays(3), new ReferralRequested(referral, NORTH, SOUTH, stay, null));
        reported(Duration.ofHours(66), new ReferralAcknowledged(referral, SOUTH));
        reported(Duration.ofHours(54), new ReferralAccepted(referral, SOUTH));
        reported(Duration.ofDays(2), new DetoxCompleted(stay, NORTH, null, Disposition.OUTPATIENT, null));
        reported(Duration.ofHours(47), new AppointmentBooked(appointment, SOUTH, ago(Duration.ofHours(5)), referral));
        Topics.topics().announce(attendance(state));
        return this;
    }

    /** Gone from detox against advice, and nobody reached them. */
    Somebody leftAgainstAdvice() {
        reported(Duration.ofDays(4), new DetoxAdmitted(stay, NORTH, null, null));
        reported(Duration.ofHours(30), new LeftAgainstAdvice(stay, NORTH, null, null));
        Topics.topics()
                .announce(finding(
                        "reached-after-leaving",
                        new Anchor(Anchor.Kind.STAY, stay.value()),
                        NORTH,
                        Severity.CRITICAL,
                        FindingState.DROPPED,
                        Duration.ofHours(6),
                        "Somebody was to reach the person within 24 hours of leaving against advice; nothing has been heard.",
                        "Two-way contact with the person, or their return to care."));
        return this;
    }

    /** The attendance of the missed appointment arrives late. */
    void cameAfterAll() {
        Topics.topics().announce(attendance(FindingState.RECOVERED));
    }

    /** A clinic reports something that happened so long ago. */
    Somebody reported(Duration ago, CareEvent event) {
        Topics.topics()
                .post(new Fact(
                        new FactId(UUID.randomUUID()),
                        new PartnerId("clinic"),
                        alias,
                        new CareTime.Moment(ago(ago)),
                        NEW_YORK,
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        event));
        return this;
    }

    StayId stay() {
        return stay;
    }

    private Finding attendance(FindingState state) {
        return finding(
                "appointment-attended",
                new Anchor(Anchor.Kind.APPOINTMENT, appointment.value()),
                SOUTH,
                Severity.HIGH,
                state,
                Duration.ofHours(3),
                "The first appointment at South IOP was to be attended by the end of the day; nothing has been heard.",
                "An attendance, or a new appointment.");
    }

    private Finding finding(
            String rule,
            Anchor anchor,
            ProgramId program,
            Severity severity,
            FindingState state,
            Duration overdue,
            String explanation,
            String clearedBy) {
        version++;
        Instant due = ago(overdue);
        return new Finding(
                FindingId.of(rule, anchor),
                version,
                alias,
                rule,
                "standard-2",
                anchor,
                program,
                severity,
                state,
                false,
                true,
                due.minus(Duration.ofDays(1)),
                due,
                NEW_YORK,
                state.isSettled() ? ago(Duration.ofMinutes(1)) : null,
                new FactId(UUID.randomUUID()),
                List.of(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                explanation,
                clearedBy,
                "domain.md",
                null,
                List.of());
    }

    private static Instant ago(Duration length) {
        return Instant.now().minus(length).truncatedTo(ChronoUnit.MICROS);
    }
}
