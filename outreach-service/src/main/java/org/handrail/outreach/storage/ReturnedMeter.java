package org.handrail.outreach.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.outreach.config.BackInCare;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The headline figure: of the cases in which an attempt had this outcome, how many were back in care within 15 days of it
 * (domain.md, "Outreach"). Counted over the attempts made 45 to 15 days ago, since of younger ones that is not known yet; by
 * what the person came to, whether their case closed over it or not.
 */
@Component
class ReturnedMeter {

    private static final Duration WITHIN = Duration.ofDays(15);
    private static final Duration OVER = Duration.ofDays(30);

    private final JdbcClient database;
    private final BackInCare backInCare;
    private final Clock clock;
    private final Duration goodFor;
    private Instant countedAt = Instant.EPOCH;
    private Map<AttemptOutcome, Counted> counted = Map.of();

    private record Counted(int cases, int returned) {

        static final Counted NOTHING = new Counted(0, 0);
    }

    ReturnedMeter(
            JdbcClient database,
            Clock clock,
            MeterRegistry meters,
            BackInCare backInCare,
            @Value("${handrail.desk.count-returned-every:10m}") Duration goodFor) {
        this.database = database;
        this.backInCare = backInCare;
        this.clock = clock;
        this.goodFor = goodFor;
        for (AttemptOutcome outcome : AttemptOutcome.values()) {
            Gauge.builder("handrail.outcome.followed", () -> of(outcome, false))
                    .description(
                            "Cases with an attempt of this outcome 45 to 15 days ago; the same from every instance")
                    .baseUnit("cases")
                    .tag("outcome", DeskMeters.label(outcome))
                    .register(meters);
            Gauge.builder("handrail.outcome.returned", () -> of(outcome, true))
                    .description("Of these, cases whose person was back in care within 15 days of the attempt;"
                            + " the same from every instance")
                    .baseUnit("cases")
                    .tag("outcome", DeskMeters.label(outcome))
                    .register(meters);
        }
    }

    private synchronized double of(AttemptOutcome outcome, boolean returned) {
        Instant now = clock.instant();
        if (now.isAfter(countedAt.plus(goodFor))) {
            try {
                counted = count(now);
                countedAt = now;
            } catch (DataAccessException away) {
                return Double.NaN; // not known is not none
            }
        }
        Counted one = counted.getOrDefault(outcome, Counted.NOTHING);
        return returned ? one.returned() : one.cases();
    }

    private Map<AttemptOutcome, Counted> count(Instant now) {
        Map<AttemptOutcome, Counted> found = new EnumMap<>(AttemptOutcome.class);
        database.sql("""
                        select outcome, count(distinct case_id) as cases,
                          count(distinct case_id) filter (where is_back) as returned
                        from (
                          select t.outcome, t.case_id,
                            coalesce(c.close_reason = 'BACK_IN_CARE'
                              and c.closed_at between t.at and t.at + interval '15 days', false)
                            or exists (select from findings f where f.person = c.person and f.rule = any(:rules)
                              and f.state in ('MET', 'RECOVERED')
                              and f.settled between t.at and t.at + interval '15 days') as is_back
                          from timeline t join cases c on c.id = t.case_id
                          where t.kind = 'ATTEMPT' and t.at between :from and :until) attempts
                        group by outcome""")
                .param("rules", backInCare.names())
                .param("from", Columns.at(now.minus(WITHIN).minus(OVER)))
                .param("until", Columns.at(now.minus(WITHIN)))
                .query(row -> {
                    found.put(
                            AttemptOutcome.valueOf(row.getString("outcome")),
                            new Counted(row.getInt("cases"), row.getInt("returned")));
                });
        return found;
    }
}
