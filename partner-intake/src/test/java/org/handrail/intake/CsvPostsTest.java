package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Whose columns mean what, and what is said of rows that cannot be read. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class CsvPostsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    private Clinic north;

    @BeforeEach
    void northHasAToken() {
        north = new Clinic(port, tokens.of("clinic-north", "events.write events.read"));
    }

    @Test
    void csvByTheNamesOfItsColumns() {
        String id = UUID.randomUUID().toString();
        String csv = "id,type,subject,time,stay,program,level.edition,level.code,data.disposition\n" + id
                + ",handrail.detox.completed.v1,MRN-1,2026-03-01,S-1,north-detox,4,3.7,\n";
        Clinic.Answer answer = csv(csv);
        assertThat(answer.number("accepted")).as(answer.body().toString()).isEqualTo(1);
        String fact = north.post("""
                {"specversion":"1.0","id":"%s","type":"handrail.detox.completed.v1","time":"2026-03-01","subject":"MRN-1",\
                "data":{"stay":"S-1","program":"north-detox","level":{"edition":4,"code":"3.7"}}}""".formatted(id)).text("status");
        assertThat(fact).isEqualTo("duplicate");
    }

    @Test
    void csvByTheMappingThatTheDirectoryNamesForThePartner() {
        String csv =
                "Number,Kind,Client,At,Episode,Unit\n%s,handrail.detox.completed.v1,MRN-3,2026-03-01,S-3,east-detox\n"
                        .formatted(UUID.randomUUID());
        Clinic east = new Clinic(port, tokens.of("clinic-east", "events.write events.read"));
        Clinic.Answer answer = east.post("text/csv", HttpRequest.BodyPublishers.ofString(csv));
        assertThat(answer.number("accepted")).as(answer.body().toString()).isEqualTo(1);
        assertThat(csv(csv.replace("east-detox", "north-detox")).status())
                .as("the directory names none for this partner")
                .isEqualTo(400);
    }

    @Test
    void csvByTheMappingOfItsPartner() {
        String export = "Visit,What,Patient,When,Stay,Where,Edition,Level,Out,Remark\n";
        String row =
                "v-%s,handrail.detox.completed.v1,MRN-2,2026-03-01T10:00:00Z,S-2,north-detox,,,0,\"a \"\"remark\"\",\nlong\"\n";
        Clinic.Answer answer =
                csv("\uFEFF" + export + row.formatted(1) + row.formatted(2).replace("\n", "\r\n"));
        assertThat(answer.number("accepted")).as(answer.body().toString()).isEqualTo(2);
        Clinic.Answer wrong = csv(export + row.formatted(3).replace("north-detox", "nowhere"));
        assertThat(problem(wrong, 0).path("at").asString()).isEqualTo("column 6 (Where)");
        assertThat(wrong.receipts().getFirst().path("line").asInt()).isEqualTo(2);
        Clinic.Answer unmapped = csv(export.replace("Remark", "Diagnosis") + row.formatted(4));
        assertThat(unmapped.status()).isEqualTo(400);
        assertThat(unmapped.body().toString())
                .contains("says nothing of column Diagnosis")
                .contains("line 1");
    }

    @Test
    void csvRowsThatCannotBeReadLoseNothingGoodBesideThem() {
        String rows = header() + row("r-1") + "one,two\n" + row("r-2").replace("S-r-2", "\"S\"x") + row("r-3")
                + row("r-4").replace("2026-03-01T09:00:00-05:00", "yesterday")
                + row("r-5").replace("MRN-r-5", "\0")
                + row("r-6");
        Clinic.Answer answer = csv(rows);
        assertThat(answer.number("accepted")).as(answer.body().toString()).isEqualTo(3);
        assertThat(answer.receipts().stream().map(each -> each.path("line").asInt()))
                .containsExactly(3, 4, 6, 7);
        assertThat(problem(answer, 0).path("problem").asString()).isEqualTo("2 cells");
        assertThat(problem(answer, 1).path("at").asString()).isEqualTo("column 5");
        assertThat(problem(answer, 2).path("at").asString()).isEqualTo("column 4 (time)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty | ''",
                "no column time | id,type,subject,stay",
                "two columns id | id,id,type,subject,time",
                "no column id | id;type;subject;time",
            })
    void aCsvWithoutItsHeaderIsRefused(String problem, String header) {
        Clinic.Answer answer = csv(header);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("problem")).contains(problem);
    }

    @Test
    void aQuoteThatIsNotClosedEndsThePostAndSaysWhatStands() {
        Clinic.Answer answer = csv(header() + row("q-1") + "\"" + row("q-2"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("at")).isEqualTo("line 3");
        assertThat(answer.body().path("committed").path("accepted").asInt()).isEqualTo(1);
    }

    private Clinic.Answer csv(String body) {
        return north.post("/v1/events", Map.of("Content-Type", "text/csv"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode problem(Clinic.Answer answer, int receipt) {
        return answer.receipts().get(receipt).path("problem");
    }

    private static String header() {
        return "id,type,subject,time,stay,program\n";
    }

    private static String row(String id) {
        return "%1$s,handrail.detox.completed.v1,MRN-%1$s,2026-03-01T09:00:00-05:00,S-%1$s,north-detox\n".formatted(id);
    }
}
