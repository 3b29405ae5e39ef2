package org.handrail.rules.histories;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.events.Retracted;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;

/**
 * How what happened comes to our ears: at once, late, very late, before its time; with the day alone; taken back; from one of two
 * partners. No two facts are heard at the same instant.
 */
final class Delivery {

    private static final List<PartnerId> PARTNERS = List.of(new PartnerId("clinic"), new PartnerId("office"));
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    private final Chance chance;
    private final ZoneId home;
    private final ZoneId elsewhere;

    Delivery(Chance chance, ZoneId home, ZoneId elsewhere) {
        this.chance = chance;
        this.home = home;
        this.elsewhere = elsewhere;
    }

    /** As facts, numbered as they were told. */
    List<Fact> facts(List<Told> told) {
        int late = chance.oneOf(2, 4, 20);
        int dayOnly = chance.oneOf(2, 5, 1000);
        int takenBack = chance.oneOf(15, 60, 1000);
        List<Fact> facts = new ArrayList<>();
        for (Told one : told) {
            Fact fact = fact(one, facts.size(), late, dayOnly);
            facts.add(fact);
            if (chance.oneIn(takenBack)) {
                facts.add(retraction(fact, facts.size()));
            }
        }
        return facts;
    }

    private Fact fact(Told told, int number, int late, int dayOnly) {
        ZoneId zone = chance.oneIn(8) ? elsewhere : home;
        CareTime time = chance.oneIn(dayOnly)
                ? new CareTime.WholeDay(told.at().atZone(zone).toLocalDate())
                : new CareTime.Moment(told.at());
        Instant heard = told.at().plus(delay(late)).plusNanos(number + 1L);
        return new Fact(id(number), partner(), Names.PERSON, time, zone, heard, told.event());
    }

    private Duration delay(int late) {
        if (!chance.oneIn(late)) {
            return Duration.ofSeconds(chance.below(600));
        }
        return Duration.ofSeconds(
                switch (chance.below(6)) {
                    case 0 -> -chance.below(300);
                    case 1 -> chance.below(HOUR);
                    case 2, 3 -> chance.below(3 * DAY);
                    case 4 -> chance.below(15 * DAY);
                    default -> chance.below(90 * DAY);
                });
    }

    private Fact retraction(Fact of, int number) {
        Instant heard = of.receivedAt().plusSeconds(chance.below(5 * DAY)).plusNanos(1000L + number);
        PartnerId by = chance.oneIn(10) ? partner() : of.source();
        return new Fact(
                id(number), by, of.person(), new CareTime.Moment(heard), of.zone(), heard, new Retracted(of.id()));
    }

    private PartnerId partner() {
        return chance.oneIn(10) ? PARTNERS.getLast() : PARTNERS.getFirst();
    }

    private static FactId id(int number) {
        return new FactId(new UUID(Events.FACT, number));
    }
}
