package org.handrail.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentCancelled;
import org.handrail.events.AppointmentMissed;
import org.handrail.events.AppointmentRescheduled;
import org.handrail.events.CareEvent;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.Viewer;
import org.handrail.intake.state.When;
import org.handrail.testing.Reported;
import org.junit.jupiter.api.Test;

class AppointmentsTest {

    private static final AppointmentId ID = new AppointmentId(Reported.id("appointment"));
    private static final ProgramId SOUTH = new ProgramId("south-house");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T14:00:00Z");
    private static final Instant LATE_THURSDAY = Instant.parse("2026-03-06T02:00:00Z");
    private static final Fact BOOKED = on("2026-03-01T10:00:00Z", new AppointmentBooked(ID, SOUTH, WEDNESDAY, null));
    private static final Fact MOVED = on("2026-03-02T10:00:00Z", new AppointmentRescheduled(ID, SOUTH, LATE_THURSDAY));

    @Test
    void theLastRearrangementSaysWhenInTheZoneOfTheProgram() {
        assertThat(appointment(MOVED, BOOKED).start()).hasToString("2026-03-05T21:00:00-05:00");
        assertThat(appointment(MOVED, BOOKED).start()).extracting(When::day).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(appointment(MOVED, BOOKED).state()).isEqualTo("booked");
        assertThat(appointment(MOVED, BOOKED).moved()).isEqualTo(1);
    }

    @Test
    void whoCameHasComeWhateverElseIsSaid() {
        Fact attended = on("2026-03-06T02:00:00Z", new AppointmentAttended(ID, SOUTH));
        Fact missed = on("2026-03-06T03:00:00Z", new AppointmentMissed(ID, SOUTH));
        assertThat(appointment(missed, BOOKED, attended).state()).isEqualTo("attended");
    }

    @Test
    void aMissedAppointmentThatIsMovedIsBookedAgain() {
        Fact missed = on("2026-03-01T11:00:00Z", new AppointmentMissed(ID, SOUTH));
        assertThat(appointment(missed, BOOKED).state()).isEqualTo("missed");
        assertThat(appointment(missed, BOOKED, MOVED).state()).isEqualTo("booked");
    }

    @Test
    void aCancelledAppointmentIsCancelled() {
        assertThat(appointment(BOOKED, on("2026-03-03", new AppointmentCancelled(ID, SOUTH, null)))
                        .state())
                .isEqualTo("cancelled");
    }

    @Test
    void anOutcomeWithoutABookingIsFlagged() {
        Appointment unknown = appointment(on("2026-03-04", new AppointmentAttended(ID, SOUTH)));
        assertThat(unknown.flags()).extracting(Flag::reason).containsExactly(Appointment.UNKNOWN);
        assertThat(unknown.start()).isNull();
    }

    private static Fact on(String time, CareEvent event) {
        return Reported.by("clinic-south", time, event);
    }

    private static Appointment appointment(Fact... facts) {
        return new Appointments()
                .seenBy(Viewer.of(new PartnerId("clinic-south")), new AnchorFacts(ID.value(), List.of(facts)))
                .orElseThrow();
    }
}
