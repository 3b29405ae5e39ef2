package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What /v1/validate says is what /v1/events would do, and nothing is kept of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class ValidateTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private JdbcTemplate jdbc;

    private final String known = UUID.randomUUID().toString();
    private final String fresh = UUID.randomUUID().toString();
    private Clinic north;
    private long before;

    @BeforeEach
    void oneEventIsKnown() {
        north = new Clinic(port, tokens.of("clinic-north", "events.write events.read"));
        north.post(Clinic.completed(known));
        before = kept();
    }

    @AfterEach
    void nothingIsKept() {
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void ofOneEvent() {
        assertThat(one(Clinic.completed(fresh)).status()).isEqualTo(200);
        assertThat(one(Clinic.completed(fresh)).text("status")).isEqualTo("accepted");
        assertThat(one(Clinic.completed(known)).text("status")).isEqualTo("duplicate");
        assertThat(one(Clinic.completed(known).replace("S-", "T-")).status()).isEqualTo(409);
        assertThat(one(Clinic.completed(fresh).replace("north-detox", "nowhere"))
                        .text("pointer"))
                .isEqualTo("/data/program");
        String left = Clinic.completed(fresh).replace("detox.completed", "detox.left-against-advice");
        assertThat(one(left).body().path("flags").toString()).contains("the stay is not known here");
    }

    @Test
    void ofManyInEveryFormat() {
        String lines =
                Clinic.completed(fresh) + "\n" + Clinic.completed(known) + "\nrubbish\n" + Clinic.completed(fresh);
        Clinic.Answer answer = many("application/x-ndjson", lines);
        assertThat(answer.number("accepted")).isEqualTo(1);
        assertThat(answer.number("duplicates")).isEqualTo(2);
        assertThat(answer.number("refused")).isEqualTo(1);
        assertThat(answer.body().has("upload")).isFalse();
        String batch = "[" + Clinic.completed(fresh) + "," + Clinic.completed(known) + "]";
        assertThat(many("application/cloudevents-batch+json", batch).number("accepted"))
                .isEqualTo(1);
        String csv =
                "id,type,subject,time,stay,program\nc-1,handrail.detox.completed.v1,M-1,2026-03-01,S-1,north-detox\n";
        assertThat(many("text/csv", csv).number("accepted")).isEqualTo(1);
    }

    @Test
    void whatRepeatsAnEarlierBatchIsToldAsARepetition() {
        String lines = IntStream.range(0, 250)
                .mapToObj(each -> Clinic.completed(fresh + "-" + each % 200))
                .collect(Collectors.joining("\n"));
        Clinic.Answer answer = many(
                "application/x-ndjson",
                lines + "\n" + Clinic.completed(fresh + "-1").replace("S-", "T-"));
        assertThat(answer.number("accepted")).isEqualTo(200);
        assertThat(answer.number("duplicates")).isEqualTo(50);
        assertThat(answer.number("conflicts")).isEqualTo(1);
    }

    @Test
    void needsTheSameTokenAsAPost() {
        assertThat(new Clinic(port, "")
                        .post("/v1/validate", Map.of(), new byte[0])
                        .status())
                .isEqualTo(401);
        Clinic reader = new Clinic(port, tokens.of("clinic-north", "events.read"));
        assertThat(reader.post("/v1/validate", Map.of(), new byte[0]).status()).isEqualTo(403);
    }

    private Clinic.Answer one(String event) {
        return many("application/cloudevents+json", event);
    }

    private Clinic.Answer many(String type, String body) {
        return north.post("/v1/validate", Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    private long kept() {
        Long rows = jdbc.queryForObject(
                "select (select count(*) from journal) + (select count(*) from flag) + (select count(*) from upload)"
                        + " + (select count(*) from upload_receipts)",
                Long.class);
        return rows == null ? -1 : rows;
    }
}
