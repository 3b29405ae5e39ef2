package org.handrail.outreach.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.handrail.journal.SealingKeys;
import org.handrail.outreach.RealDesk;
import org.handrail.outreach.cases.Who;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The context's current key is "a", the one before it "before". */
@RealDesk
class KeysChangeTest {

    private static final String BEFORE = "before:YmVmb3JlYmVmb3JlYmVmb3JlYmVmb3JlYmVmb3JlYmU=";
    private static final ContactDetails ROSA = new ContactDetails(
            "Rosa", "Qwyxbefore", null, null, List.of(), List.of(), null, List.of(), null, List.of());

    private final UUID person = UUID.randomUUID();

    @Autowired
    private PeopleTable table;

    @Autowired
    private People people;

    @Autowired
    private Resealing resealing;

    @Autowired
    private JdbcTemplate database;

    @Test
    void whatAFormerKeySealedIsFoundAndReadAndSealedAnew() {
        PeopleKeys former = new PeopleKeys(SealingKeys.read("test", BEFORE, null));
        put(person, former, new SealedDetails(former).seal(person, ROSA));
        assertThat(found()).contains(person);

        resealing.sealAnew();

        Awaitility.await().until(() -> "a".equals(key()));
        assertThat(found()).contains(person);
        assertThat(version()).isEqualTo(1);
        List<UUID> kept = database.query(
                "select hash from found_by where person = ?", (row, number) -> row.getObject(1, UUID.class), person);
        assertThat(kept).hasSize(2).doesNotContainAnyElementsOf(former.asked("name:rosa"));
    }

    @Test
    void whatNobodyCanOpenStaysAsItIsAndHoldsNobodyUp() {
        PeopleKeys former = new PeopleKeys(SealingKeys.read("test", BEFORE, null));
        UUID unreadable = UUID.randomUUID();
        put(unreadable, former, new SealedDetails(former).seal(person, ROSA)); // sealed for another
        put(person, former, new SealedDetails(former).seal(person, ROSA));

        resealing.sealAnew();

        Awaitility.await().until(() -> "a".equals(key()));
        assertThat(database.queryForObject(
                        "select key_id from contact_details where person = ?", String.class, unreadable))
                .isEqualTo(former.current());
        database.update("delete from found_by where person = ?", unreadable);
        database.update("delete from contact_details where person = ?", unreadable);
    }

    private void put(UUID whom, PeopleKeys with, byte[] sealed) {
        table.put(
                whom,
                0,
                with.current(),
                sealed,
                Set.of(),
                "Ada",
                SearchTerms.of(ROSA).stream().map(with::kept).toList());
    }

    @Test
    void withoutTheKeyNothingOpens() {
        PeopleKeys former = new PeopleKeys(SealingKeys.read("test", BEFORE, null));
        byte[] sealed = new SealedDetails(former).seal(person, ROSA);
        PeopleKeys other =
                new PeopleKeys(SealingKeys.read("test", "b:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=", null));

        assertThatThrownBy(() -> new SealedDetails(other).open(person, sealed)).hasMessageContaining("before");
        assertThatThrownBy(() -> new SealedDetails(former).open(UUID.randomUUID(), sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThat(other.kept("name:rosa")).isNotEqualTo(former.kept("name:rosa"));
    }

    @Test
    void nothingOfAPersonIsSaidByMistake() {
        Person all =
                new Person(new org.handrail.events.terms.PersonAlias(person), ROSA, 1, null, null, null, List.of());
        assertThat(Map.of("person", all, "details", ROSA).toString()).doesNotContain("Rosa", "Qwyx");
    }

    private List<UUID> found() {
        return people.find("rosa qwyxbefore", new Who("coordinator-ada", "Ada", true, false)).people().stream()
                .map(hit -> hit.alias().value())
                .toList();
    }

    private String key() {
        return database.queryForObject("select key_id from contact_details where person = ?", String.class, person)
                + "";
    }

    private long version() {
        Long version =
                database.queryForObject("select version from contact_details where person = ?", Long.class, person);
        return version == null ? 0 : version;
    }
}
