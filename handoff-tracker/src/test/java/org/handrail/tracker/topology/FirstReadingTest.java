package org.handrail.tracker.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.tracker.topology.World.MONDAY;
import static org.handrail.tracker.topology.World.anAppointment;
import static org.handrail.tracker.topology.World.attended;
import static org.handrail.tracker.topology.World.booked;
import static org.handrail.tracker.topology.World.somebody;

import java.time.Duration;
import java.util.List;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.tracker.store.Parcel;
import org.handrail.tracker.time.LogTime;
import org.junit.jupiter.api.Test;

/** A partition that is read from its first record, while another one has yet to lend what was reported under another alias. */
class FirstReadingTest {

    private static final int THE_OTHER = 1;

    private final PersonAlias person = somebody();
    private final AppointmentId appointment = anAppointment();
    private final Fact lent = attended(person, appointment, MONDAY);

    @Test
    void nobodyIsJudgedBeforeAllPartitionsWereRead() {
        try (InMemoryDriver tracker = new InMemoryDriver(new AppointmentJudging(), 2)) {
            bookingIsRead(tracker);
            assertThat(tracker.announced()).isEmpty();
            otherLends(tracker);
            assertThat(tracker.announced()).isEmpty();
            tracker.passOn(Moved.wasRead(THE_OTHER, now()), now());
            assertThat(states(tracker)).containsExactly(FindingState.MET);
        }
    }

    @Test
    void otherwiseADropWouldBeAnnouncedAndTakenBack() {
        try (InMemoryDriver hasty = new InMemoryDriver(new AppointmentJudging(), 1)) {
            bookingIsRead(hasty);
            otherLends(hasty);
            assertThat(states(hasty)).containsExactly(FindingState.DROPPED, FindingState.MET);
        }
    }

    @Test
    void whatAPartitionSaidInAnEarlierLifeIsNoWord() {
        try (InMemoryDriver tracker = new InMemoryDriver(new AppointmentJudging(), 2)) {
            tracker.passOn(
                    Moved.wasRead(THE_OTHER, now()), now() - Duration.ofHours(1).toMillis());
            bookingIsRead(tracker);
            assertThat(tracker.announced()).isEmpty();
        }
    }

    @Test
    void aPartitionThatSaysNothingIsWaitedForAMinute() {
        try (InMemoryDriver tracker = new InMemoryDriver(new AppointmentJudging(), 2)) {
            bookingIsRead(tracker);
            assertThat(tracker.announced()).isEmpty();
            tracker.pass(Duration.ofMinutes(1));
            assertThat(states(tracker)).containsExactly(FindingState.DROPPED);
        }
    }

    private void bookingIsRead(InMemoryDriver tracker) {
        tracker.publish(Phase.PLACEMENT, booked(person, appointment, MONDAY));
        LogTime.SERVICES.forEach(service -> tracker.heardThrough(
                service, MONDAY.plus(AppointmentJudging.GRACE).plusSeconds(1)));
    }

    private void otherLends(InMemoryDriver tracker) {
        Parcel parcel = new Parcel(person, somebody(), List.of(lent), List.of(), true);
        tracker.passOn(Moved.parcel("lent", parcel, null, now()), now());
    }

    private static List<FindingState> states(InMemoryDriver tracker) {
        return tracker.announced().stream().map(Finding::state).toList();
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
