package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.instant;
import static org.handrail.outreach.storage.Columns.uuid;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.outreach.cases.WishesTold;
import org.handrail.outreach.protocol.CaseHistory;
import org.handrail.outreach.protocol.Happening;
import org.handrail.outreach.protocol.Matter;
import org.handrail.outreach.protocol.Protocol;
import org.handrail.outreach.protocol.TeamCalendar;
import org.handrail.outreach.protocol.Wishes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that the next steps of cases rest on. */
@Repository
class Matters {

    private final JdbcClient database;
    private final Happenings happenings;
    private final WishesTable wishes;
    private final Protocol protocol;
    private final Absences absences;

    Matters(JdbcClient database, Happenings happenings, WishesTable wishes, Protocol protocol, Absences absences) {
        this.database = database;
        this.happenings = happenings;
        this.wishes = wishes;
        this.protocol = protocol;
        this.absences = absences;
    }

    Map<UUID, Matter> of(Collection<UUID> cases) {
        Map<UUID, List<Happening>> happened = happenings.of(cases);
        Map<UUID, List<Instant>> elsewhere = happenings.elsewhere(cases);
        Map<UUID, WishesTold> told = wishes.of(cases);
        TeamCalendar team = absences.calendar();
        Map<UUID, Matter> matters = new LinkedHashMap<>();
        database.sql("select id, severity, opened_at, zone from cases where id = any(:cases) order by id")
                .param("cases", cases.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = uuid(row, "id");
                    CaseHistory history = new CaseHistory(
                            instant(row, "opened_at"),
                            SeverityRank.severity(row.getInt("severity")),
                            happened.getOrDefault(id, List.of()),
                            elsewhere.getOrDefault(id, List.of()));
                    // the program's zone stands for the person's until they tell us theirs
                    WishesTold asked = told.getOrDefault(id, WishesTold.nothing(ZoneId.of(row.getString("zone"))));
                    matters.put(id, new Matter(history, protocol, wishes(asked), team));
                });
        return matters;
    }

    private static Wishes wishes(WishesTold told) {
        return new Wishes(
                told.zone(), told.doNotContact(), told.noVoicemail(), told.barred(), told.preferred(), told.language());
    }
}
