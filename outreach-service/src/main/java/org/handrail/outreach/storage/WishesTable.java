package org.handrail.outreach.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.terms.Channel;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.WishesTold;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people asked for. */
@Repository
class WishesTable {

    private final JdbcClient database;

    WishesTable(JdbcClient database) {
        this.database = database;
    }

    /** Of those who were asked, by case. */
    Map<UUID, WishesTold> of(Collection<UUID> cases) {
        Map<UUID, WishesTold> wishes = new HashMap<>();
        database.sql("select c.id, w.* from cases c join wishes w on w.person = c.person where c.id = any(:cases)")
                .param("cases", cases.toArray(UUID[]::new))
                .query(row -> {
                    wishes.put(Columns.uuid(row, "id"), told(row));
                });
        return wishes;
    }

    /** Of one person, or null where they were never asked. */
    @Nullable
    WishesTold of(PersonAlias person) {
        return database.sql("select * from wishes where person = :person")
                .param("person", person.value())
                .query((row, number) -> told(row))
                .optional()
                .orElse(null);
    }

    void put(PersonAlias person, WishesTold wishes) {
        database.sql("""
                        insert into wishes (person, zone, do_not_contact, no_voicemail, no_home_visit, texts_agreed,
                          collateral_agreed, preferred, language)
                        values (:person, :zone, :doNotContact, :noVoicemail, :noHomeVisit, :textsAgreed,
                          :collateralAgreed, :preferred, :language)
                        on conflict (person) do update set zone = excluded.zone,
                          do_not_contact = excluded.do_not_contact, no_voicemail = excluded.no_voicemail,
                          no_home_visit = excluded.no_home_visit, texts_agreed = excluded.texts_agreed,
                          collateral_agreed = excluded.collateral_agreed, preferred = excluded.preferred,
                          language = excluded.language, told_at = now()""")
                .param("person", person.value())
                .param("zone", wishes.zone().getId())
                .param("doNotContact", wishes.doNotContact())
                .param("noVoicemail", wishes.noVoicemail())
                .param("noHomeVisit", wishes.noHomeVisit())
                .param("textsAgreed", wishes.textsAgreed())
                .param("collateralAgreed", wishes.collateralAgreed())
                .param(
                        "preferred",
                        wishes.preferred() == null ? null : wishes.preferred().name())
                .param("language", wishes.language())
                .update();
    }

    private static WishesTold told(ResultSet row) throws SQLException {
        return new WishesTold(
                ZoneId.of(row.getString("zone")),
                row.getBoolean("do_not_contact"),
                row.getBoolean("no_voicemail"),
                row.getBoolean("no_home_visit"),
                row.getBoolean("texts_agreed"),
                row.getBoolean("collateral_agreed"),
                Columns.enumOrNull(row, "preferred", Channel.class),
                row.getString("language"));
    }
}
