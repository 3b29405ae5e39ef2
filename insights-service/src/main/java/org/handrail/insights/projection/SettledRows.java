package org.handrail.insights.projection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.insights.journey.Appointment;
import org.handrail.insights.journey.Life;
import org.handrail.insights.journey.PhaseNow;
import org.handrail.insights.journey.Referral;
import org.handrail.insights.journey.Stay;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was derived of people, as rows. */
@Repository
class SettledRows {

    private record Of<T>(UUID person, T it) {}

    private static final ManyRows<Of<Stay>> STAYS = new ManyRows<Of<Stay>>()
            .with("uuid", Of::person)
            .with("uuid", of -> of.it.stay())
            .with("text", of -> of.it.kind())
            .with("text", of -> of.it.program())
            .with("timestamptz", of -> of.it.admitted())
            .with("timestamptz", of -> of.it.ended())
            .with("text", of -> of.it.how())
            .with("date", of -> of.it.month())
            .with("float8", of -> of.it.toAppointment())
            .with("float8", of -> of.it.toService());

    private static final ManyRows<Of<Appointment>> APPOINTMENTS = new ManyRows<Of<Appointment>>()
            .with("uuid", Of::person)
            .with("uuid", of -> of.it.appointment())
            .with("int4", of -> of.it.slot())
            .with("text", of -> of.it.program())
            .with("timestamptz", of -> of.it.booked())
            .with("timestamptz", of -> of.it.starts())
            .with("date", of -> of.it.month())
            .with("int4", of -> of.it.daysAhead())
            .with("text", of -> of.it.outcome());

    private static final ManyRows<Of<Referral>> REFERRALS = new ManyRows<Of<Referral>>()
            .with("uuid", Of::person)
            .with("uuid", of -> of.it.referral())
            .with("text", of -> of.it.from())
            .with("text", of -> of.it.to())
            .with("text", of -> of.it.level())
            .with("timestamptz", of -> of.it.requested())
            .with("date", of -> of.it.month())
            .with("timestamptz", of -> of.it.answered())
            .with("text", of -> of.it.outcome())
            .with("text", of -> of.it.reason());

    private static final ManyRows<Of<PhaseNow>> PHASES = new ManyRows<Of<PhaseNow>>()
            .with("uuid", Of::person)
            .with("text", of -> of.it.phase())
            .with("text", of -> of.it.program())
            .with("timestamptz", of -> of.it.since())
            .with("timestamptz", of -> of.it.lastHeard());

    private final JdbcTemplate database;

    SettledRows(JdbcTemplate database) {
        this.database = database;
    }

    /** In place of what stood of these people, what is derived of these lives. */
    void replace(int generation, UUID[] people, Map<UUID, Life> lives) {
        for (String table : List.of("stay", "appointment", "referral", "person_phase")) {
            database.update("delete from " + table + " where generation = ? and person = any (?)", generation, people);
        }
        put(generation, STAYS, "stay", each(lives, Stay::of));
        put(generation, APPOINTMENTS, "appointment", each(lives, Appointment::of));
        put(generation, REFERRALS, "referral", each(lives, Referral::of));
        put(
                generation,
                PHASES,
                "person_phase",
                each(lives, life -> PhaseNow.of(life).stream().toList()));
    }

    private <T> void put(int generation, ManyRows<Of<T>> columns, String table, List<Of<T>> rows) {
        columns.say(
                database,
                "insert into " + table + " select ?::int, each.* from " + columns.unnested() + " as each",
                generation,
                rows);
    }

    private static <T> List<Of<T>> each(Map<UUID, Life> lives, Function<Life, List<T>> derive) {
        return lives.entrySet().stream()
                .flatMap(one -> derive.apply(one.getValue()).stream().map(it -> new Of<>(one.getKey(), it)))
                .toList();
    }
}
