package org.handrail.rules.histories;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.*;
import org.handrail.events.terms.*;

/** What turns a life aside: hospital, jail, an overdose, warning signs, a consent given and taken back. */
final class Turns {

    private static final int DAY = 24;

    private final Chance chance;
    private final List<Told> told;

    Turns(Chance chance, List<Told> told) {
        this.chance = chance;
        this.told = told;
    }

    /** One of them, begun some time after this instant; when life goes on. */
    Instant turn(Instant from) {
        Instant at = from.plus(Duration.ofHours(chance.below(6 * DAY)));
        switch (chance.below(7)) {
            case 0 -> apart(at, new HospitalAdmitted(null), new HospitalDischarged(null));
            case 1 -> apart(at, new Incarcerated(null), new Released(null));
            case 2 -> tell(at, new OverdoseReported(null));
            case 3 -> tell(at, new EdVisited(null, chance.oneOf(EdReason.values())));
            case 4 -> tell(at, new WarningSignReported(null, Names.CLINIC, chance.oneOf(WarningStage.values())));
            case 5 -> consent(at);
            default -> tell(at, new ReferralRefused(null, Names.DETOX, Names.stay(0), Barrier.LOW_MOTIVATION, null));
        }
        return at;
    }

    private void apart(Instant at, CareEvent begin, CareEvent end) {
        tell(at, begin);
        if (!chance.oneIn(4)) {
            tell(at.plus(Duration.ofHours(chance.below(12 * DAY))), end);
        }
    }

    private void consent(Instant at) {
        ConsentId consent = new ConsentId(new UUID(10, chance.below(3)));
        var expires = chance.oneIn(2)
                ? null
                : at.plus(Duration.ofDays(chance.below(60)))
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate();
        tell(
                at,
                new ConsentGiven(
                        consent,
                        chance.oneIn(2) ? null : Names.DETOX,
                        Set.of(chance.oneOf(Names.PROGRAMS)),
                        Set.of(),
                        ConsentPurpose.TREATMENT,
                        null,
                        Set.of(ConsentContent.EVERYTHING),
                        expires));
        if (chance.oneIn(3)) {
            tell(at.plus(Duration.ofHours(chance.below(20 * DAY))), new ConsentRevoked(consent, null));
        }
    }

    private void tell(Instant at, CareEvent event) {
        told.add(new Told(at, event));
    }
}
