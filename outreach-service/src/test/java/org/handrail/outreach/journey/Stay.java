package org.handrail.outreach.journey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.CareEvent;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DischargePlanned;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;

/** A stay in detox from Monday 09:00, as its clinic reports it. */
final class Stay {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final ProgramId NORTH = new ProgramId("north-detox");
    static final ProgramId SOUTH = new ProgramId("south-iop");
    static final Instant MONDAY = Instant.parse("2026-11-16T14:00:00Z");

    final StayId stay = new StayId(UUID.randomUUID());
    final ReferralId referral = new ReferralId(UUID.randomUUID());
    private final PersonAlias person = new PersonAlias(UUID.randomUUID());
    private final List<Fact> facts = new ArrayList<>();

    static Stay begun() {
        Stay begun = new Stay();
        return begun.and(MONDAY, new DetoxAdmitted(begun.stay, NORTH, null, null));
    }

    Stay and(Instant at, CareEvent event) {
        facts.add(new Fact(
                new FactId(UUID.randomUUID()),
                new PartnerId("clinic"),
                person,
                new CareTime.Moment(at),
                ZONE,
                at,
                event));
        return this;
    }

    Stay planned(Instant at, Instant discharge) {
        return and(
                at,
                new DischargePlanned(stay, NORTH, new CareTime.Moment(discharge), null, Set.of(), null, null, null));
    }

    /** The last thing that was reported is taken back. */
    Stay takenBack() {
        return and(MONDAY.plusSeconds(1), new Retracted(facts.getLast().id()));
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    KnownFacts known() {
        return KnownFacts.of(facts);
    }
}
