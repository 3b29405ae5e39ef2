package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.AliasAssigned;
import org.handrail.events.CareEvent;
import org.handrail.events.PersonDied;
import org.handrail.events.codec.EventJson;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.StayId;
import org.handrail.journal.Draft;
import org.handrail.journal.Journal;
import org.handrail.journal.Pseudonyms;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.handrail.testing.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The key under which people have their aliases was changed: those before it stand as former ones. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "handrail.pseudonyms.alias-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "handrail.pseudonyms.former-alias-keys=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class AliasKeyChangedTest {

    /** As every other test here makes them: under the key that is a former one now. */
    private static final Pseudonyms BEFORE = new Pseudonyms(new byte[32]);

    private final String id = UUID.randomUUID().toString();
    private final PersonAlias before = new PersonAlias(BEFORE.of(PersonAlias.class, "region-1", "MRN-" + id));

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Journal journal;

    @Autowired
    private KafkaConnectionDetails kafka;

    private Clinic clinic;

    @BeforeEach
    void post() {
        clinic = new Clinic(port, tokens.of("clinic-north", "events.write events.read"));
    }

    @Test
    void whoIsKnownKeepsTheAliasUnderWhichTheyAreKnown() {
        heardBefore();
        assertThat(clinic.post(Clinic.completed(id)).status()).isEqualTo(201);
        assertThat(completed().person()).isEqualTo(before);
        assertThat(linksOf(before)).isEmpty();
    }

    @Test
    void whatWasPostedBeforeTheChangeIsADuplicateAfterIt() {
        String stay = BEFORE.of(StayId.class, "clinic-north", "S-" + id).toString();
        String data = "{\"stay\":\"" + stay + "\",\"program\":\"north-detox\"}";
        append(
                new FactId(BEFORE.of(FactId.class, "clinic-north", id)),
                Instant.parse("2026-03-01T14:00:00Z"),
                EventJson.read("handrail.detox.completed.v1", data.getBytes(StandardCharsets.UTF_8)));
        assertThat(clinic.post(Clinic.completed(id)).status()).isEqualTo(200);
    }

    @Test
    void whoIsNewHereIsLinkedWithTheAliasByWhichAnotherServiceMayKnowThem() {
        assertThat(clinic.post(Clinic.completed(id)).status()).isEqualTo(201);
        PersonAlias now = completed().person();
        assertThat(now).isNotEqualTo(before);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(linksOf(now))
                        .extracting(link -> ((AliasAssigned) link.event()).to())
                        .containsExactly(before));
    }

    @Test
    void aPartnerIsToldUnderWhichAliasesItsPeopleMayBeKept() {
        Clinic.Answer told = clinic.post(
                "/v1/pseudonyms",
                Map.of("Content-Type", "application/json"),
                ("{\"person\":\"MRN-" + id + "\"}").getBytes(StandardCharsets.UTF_8));
        assertThat(told.body().path("formerly").get(0).stringValue()).isEqualTo(before.toString());
        assertThat(told.text("person")).isNotEqualTo(before.toString());
    }

    private void heardBefore() {
        append(new FactId(UUID.randomUUID()), Instant.parse("2026-02-01T14:00:00Z"), new PersonDied(null));
    }

    private void append(FactId fact, Instant at, CareEvent event) {
        Draft draft = new Draft(
                fact,
                new PartnerId("clinic-north"),
                before,
                new CareTime.Moment(at),
                ZoneId.of("America/New_York"),
                event,
                null);
        transactions.executeWithoutResult(transaction -> journal.append(List.of(draft)));
    }

    private Fact completed() {
        FactId fact = new FactId(BEFORE.of(FactId.class, "clinic-north", id));
        return journal.facts(List.of(fact)).iterator().next();
    }

    private List<Fact> linksOf(PersonAlias alias) {
        return facts().stream()
                .filter(fact ->
                        fact.event() instanceof AliasAssigned && fact.person().equals(alias))
                .toList();
    }

    private List<Fact> facts() {
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.detox.v1")) {
            return topic.facts();
        }
    }
}
