package org.handrail.tracker.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.handrail.events.AliasAssigned;
import org.handrail.events.AppointmentAttended;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.CareEvent;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;

/** People, and what is reported of them. */
final class World {

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private static final ProgramId PROGRAM = new ProgramId("north-outpatient");
    private static final PartnerId PARTNER = new PartnerId("clinic-north");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private World() {}

    static PersonAlias somebody() {
        return new PersonAlias(UUID.randomUUID());
    }

    static AppointmentId anAppointment() {
        return new AppointmentId(UUID.randomUUID());
    }

    /** Booked at {@code start} less two days, and heard then. */
    static Fact booked(PersonAlias person, AppointmentId appointment, Instant start) {
        return fact(person, new AppointmentBooked(appointment, PROGRAM, start, null), start.minus(Duration.ofDays(2)));
    }

    /** Attended at that time, and heard then. */
    static Fact attended(PersonAlias person, AppointmentId appointment, Instant at) {
        return fact(person, new AppointmentAttended(appointment, PROGRAM), at);
    }

    /** The alias belongs to that person; heard then. */
    static Fact assigned(PersonAlias alias, PersonAlias to, long version, Instant at) {
        return fact(alias, new AliasAssigned(to, version), at);
    }

    static Fact retracted(Fact fact, Instant at) {
        return fact(fact.person(), new Retracted(fact.id()), at);
    }

    static Fact heardAt(Instant receivedAt, Fact fact) {
        return new Fact(fact.id(), fact.source(), fact.person(), fact.time(), fact.zone(), receivedAt, fact.event());
    }

    private static Fact fact(PersonAlias person, CareEvent event, Instant at) {
        return new Fact(new FactId(UUID.randomUUID()), PARTNER, person, new CareTime.Moment(at), ZONE, at, event);
    }
}
