package org.handrail.outreach.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.events.terms.ConsentContent;
import org.handrail.events.terms.ConsentPurpose;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.RecipientKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consents that were told to the desk. */
@Repository
class ConsentTable {

    private final JdbcClient database;

    ConsentTable(JdbcClient database) {
        this.database = database;
    }

    /** In the caller's transaction. */
    void keep(PersonAlias person, Consent consent) {
        database.sql("""
                        insert into consents (id, person, recipients, kinds, content, purpose, given_at, expires, told_by)
                        values (:id, :person, :recipients, :kinds, :content, :purpose, :at, :expires, :by)""")
                .param("id", consent.id())
                .param("person", person.value())
                .param("recipients", consent.recipients().toArray(String[]::new))
                .param("kinds", names(consent.kinds()))
                .param("content", names(consent.content()))
                .param("purpose", consent.purpose().name())
                .param("at", consent.givenAt().atOffset(ZoneOffset.UTC))
                .param("expires", consent.expires(), Types.DATE)
                .param("by", consent.toldBy())
                .update();
    }

    /** In the caller's transaction, of a person by any of these aliases; false where there is no such consent that holds. */
    boolean revoke(Collection<PersonAlias> aliases, UUID consent, Instant at) {
        return database.sql("""
                        update consents set revoked_at = :at where id = :id and person = any(:people) and revoked_at is null""")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", consent)
                        .param(
                                "people",
                                aliases.stream().map(PersonAlias::value).toArray(UUID[]::new))
                        .update()
                == 1;
    }

    /** Those of a person by any of these aliases, the latest first. */
    List<Consent> of(Collection<PersonAlias> aliases) {
        return database.sql("select * from consents where person = any(:people) order by given_at desc, id")
                .param("people", aliases.stream().map(PersonAlias::value).toArray(UUID[]::new))
                .query((row, number) -> consent(row))
                .list();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Consent(
                row.getObject("id", UUID.class),
                texts(row.getArray("recipients")),
                texts(row.getArray("kinds")).stream()
                        .map(RecipientKind::valueOf)
                        .collect(Collectors.toSet()),
                texts(row.getArray("content")).stream()
                        .map(ConsentContent::valueOf)
                        .collect(Collectors.toSet()),
                ConsentPurpose.valueOf(row.getString("purpose")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires", LocalDate.class),
                revoked == null ? null : revoked.toInstant(),
                row.getString("told_by"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
