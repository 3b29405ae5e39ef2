package org.handrail.insights;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.handrail.events.CareEvent;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;

/** Findings and facts as tracker and intakes make them. */
final class Made {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Made() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Finding finding(String rule, UUID anchor, long version, FindingState state, Instant opened) {
        Anchor hangsOn = new Anchor(Anchor.Kind.STAY, anchor);
        return new Finding(
                FindingId.of(rule, hangsOn),
                version,
                new PersonAlias(anchor),
                rule,
                "standard-2",
                hangsOn,
                new ProgramId("south-iop"),
                Severity.HIGH,
                state,
                false,
                true,
                opened,
                opened.plusSeconds(604_800),
                NEW_YORK,
                null,
                new FactId(anchor),
                List.of(new FactId(id("what was heard"))),
                opened,
                "A first service was expected.",
                "A first service.",
                "domain.md, row 12",
                null,
                List.of());
    }

    static Fact fact(String name, UUID person, String partner, Instant happened, CareEvent event) {
        return new Fact(
                new FactId(id(name)),
                new PartnerId(partner),
                new PersonAlias(person),
                new CareTime.Moment(happened),
                NEW_YORK,
                happened.plusSeconds(1_800),
                event);
    }
}
