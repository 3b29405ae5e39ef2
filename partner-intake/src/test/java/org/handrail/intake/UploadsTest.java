package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.upload.Upload;
import org.handrail.intake.upload.Uploads;
import org.handrail.journal.PostedCipher;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class UploadsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Uploads uploads;

    @Autowired
    private PostedCipher cipher;

    private Clinic north;

    @BeforeEach
    void northHasAToken() {
        north = new Clinic(port, tokens.of("clinic-north", "events.write events.read"));
    }

    @Test
    void everyReceiptOfAnUploadCanBeReadAgainPageByPage() {
        List<String> lines = completed(250);
        lines.set(120, "not an event");
        String upload = north.postLines(String.join("\n", lines)).text("upload");
        List<Integer> seen = new ArrayList<>();
        String next = "/v1/uploads/" + upload + "?limit=90";
        while (!next.isEmpty()) {
            Clinic.Answer page = north.get(next);
            assertThat(page.text("state")).isEqualTo("complete");
            assertThat(page.number("accepted")).isEqualTo(249);
            assertThat(page.number("committed")).isEqualTo(250);
            page.receipts().forEach(receipt -> seen.add(receipt.path("line").asInt()));
            next = page.text("next");
        }
        assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 250).boxed().toList());
        assertThat(north.get("/v1/uploads/" + upload + "?status=refused").receipts().stream()
                        .map(receipt -> receipt.path("line").asInt()))
                .containsExactly(121);
    }

    @Test
    void anUploadIsItsPartnersAlone() {
        String upload = north.postLines(Clinic.completed()).text("upload");
        Clinic south = new Clinic(port, tokens.of("clinic-south", "events.read"));
        assertThat(south.get("/v1/uploads/" + upload).status()).isEqualTo(404);
        assertThat(north.get("/v1/uploads/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(north.get("/v1/uploads/" + upload + "?limit=0").status()).isEqualTo(400);
    }

    @Test
    void receiptsStandEncrypted() {
        String upload = north.postLines(Clinic.completed("an-id-to-find")).text("upload");
        byte[] stored = jdbc.queryForObject(
                "select receipts from upload_receipts where upload = ?", byte[].class, UUID.fromString(upload));
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("an-id-to-find");
        assertThat(north.get("/v1/uploads/" + upload).body().toString()).contains("an-id-to-find");
    }

    @Test
    void whatIsErasedFromTheJournalIsErasedFromReceiptsToo() {
        String id = UUID.randomUUID().toString();
        String fact = north.post(Clinic.completed(id)).text("fact");
        String upload = north.postLines(Clinic.completed(id)).text("upload");
        String other = north.postLines(Clinic.completed()).text("upload");
        assertThat(north.get("/v1/uploads/" + upload).receipts()).hasSize(1);
        String person =
                jdbc.queryForObject("select person::text from journal where fact = ?::uuid", String.class, fact);
        jdbc.queryForObject("select erase_person(?::uuid, 'a test')", Long.class, person);
        assertThat(north.get("/v1/uploads/" + upload).receipts()).isEmpty();
        assertThat(north.get("/v1/uploads/" + other).receipts()).hasSize(1);
    }

    @Test
    void whatWasKeptLongEnoughIsForgotten() {
        String upload = north.postLines(Clinic.completed()).text("upload");
        new Uploads(jdbc, cipher, Duration.ofDays(1)).forgetOld();
        assertThat(north.get("/v1/uploads/" + upload).status()).isEqualTo(200);
        new Uploads(jdbc, cipher, Duration.ZERO).forgetOld();
        assertThat(north.get("/v1/uploads/" + upload).status()).isEqualTo(404);
    }

    @Test
    void whatBrokeOffGoesOnWhereItWasCommitted() {
        UUID upload = UUID.randomUUID();
        List<String> lines = completed(230);
        String cut = "[" + String.join(",", lines.subList(0, 150)) + ",{";
        Clinic.Answer broken = post(upload, null, "application/cloudevents-batch+json", cut);
        assertThat(broken.status()).isEqualTo(400);
        Clinic.Answer standing = north.get("/v1/uploads/" + upload);
        assertThat(standing.text("state")).isEqualTo("broken-off");
        int committed = standing.number("committed");
        assertThat(committed).isEqualTo(150);

        String rest = "[" + String.join(",", lines.subList(committed, 230)) + "]";
        assertThat(post(upload, "7", "application/cloudevents-batch+json", rest).status())
                .isEqualTo(409);
        Clinic.Answer goneOn = post(upload, "150", "application/cloudevents-batch+json", rest);
        assertThat(goneOn.number("accepted")).isEqualTo(80);
        Clinic.Answer whole = north.get("/v1/uploads/" + upload + "?after=200");
        assertThat(whole.text("state")).isEqualTo("complete");
        assertThat(whole.number("accepted")).isEqualTo(230);
        assertThat(whole.receipts()).hasSize(29);
    }

    @Test
    void postedAgainAsAWholeItIsToldAnew() {
        UUID upload = UUID.randomUUID();
        String lines = String.join("\n", completed(120));
        post(upload, null, "application/x-ndjson", lines);
        Clinic.Answer again = post(upload, null, "application/x-ndjson", lines);
        assertThat(again.number("duplicates")).isEqualTo(120);
        assertThat(north.get("/v1/uploads/" + upload).number("duplicates")).isEqualTo(120);
        assertThat(north.get("/v1/uploads/" + upload).number("accepted")).isZero();
    }

    @Test
    void anEarlierPostOfTheSameUploadMayNotGoOn() {
        PartnerId source = new PartnerId("clinic-north");
        UUID id = UUID.randomUUID();
        Upload.Hold earlier = uploads.begin(source, id, "line");
        Upload.Hold later = uploads.begin(source, id, "line");
        assertThat(later.attempt()).isEqualTo(2);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> uploads.append(
                        earlier,
                        "line",
                        Upload.State.OPEN,
                        org.handrail.intake.upload.Counts.NONE,
                        new Upload.Receipts(1, 1, new byte[] {1}, List.of())))
                .isInstanceOf(org.handrail.intake.upload.Superseded.class);
    }

    @Test
    void manyReceiptsAreAnsweredFromWhereTheyAreKept() {
        List<String> lines = completed(2300);
        north.postLines(String.join("\n", lines));
        Clinic.Answer again = north.postLines(String.join("\n", lines));
        assertThat(again.number("duplicates")).isEqualTo(2300);
        assertThat(again.receipts()).hasSize(2300);
        assertThat(again.receipts().getLast().path("line").asInt()).isEqualTo(2300);
    }

    @Test
    void whatAnUploadIsCalledIsAUuid() {
        Map<String, String> headers = Map.of("Content-Type", "application/x-ndjson", "Upload-Id", "monday");
        assertThat(north.post("/v1/events", headers, new byte[0]).text("at")).isEqualTo("header Upload-Id");
        Map<String, String> noUpload = Map.of("Content-Type", "application/x-ndjson", "Upload-Offset", "7");
        assertThat(north.post("/v1/events", noUpload, new byte[0]).status()).isEqualTo(400);
    }

    private Clinic.Answer post(
            UUID upload, @org.jspecify.annotations.Nullable String offset, String type, String body) {
        Map<String, String> headers = offset == null
                ? Map.of("Content-Type", type, "Upload-Id", upload.toString())
                : Map.of("Content-Type", type, "Upload-Id", upload.toString(), "Upload-Offset", offset);
        return north.post("/v1/events", headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> completed(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(each -> Clinic.completed()).toList());
    }
}
