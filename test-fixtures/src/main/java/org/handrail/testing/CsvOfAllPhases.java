package org.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CSV of made-up journeys through all phases, posted as it stands to one phase service: twelve rows, or the whole file that
 * {@code -Dhandrail.journeys=FILE} names. A test extends this in the service.
 */
public abstract class CsvOfAllPhases {

    private static final String WHOLE = System.getProperty("handrail.journeys", "");

    private final String only;
    private final int own;

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    /**
     * Posted to one service.
     *
     * @param only the phases that it is to take of the file
     * @param own how many of the twelve rows are of these
     */
    protected CsvOfAllPhases(String only, int own) {
        this.only = only;
        this.own = own;
    }

    @Test
    void itTakesItsOwnAndSaysThatTheOthersBelongElsewhere() throws IOException, InterruptedException {
        byte[] csv = csv();
        JsonNode answer = posted(csv);
        assertThat(answer.path("refused").asInt(-1) + answer.path("conflicts").asInt(-1))
                .as(answer.toString())
                .isZero();
        int accepted = answer.path("accepted").asInt();
        assertThat(accepted).isGreaterThanOrEqualTo(own);
        assertThat(accepted + answer.path("elsewhere").asInt()).isEqualTo(rows(csv));
        assertThat(posted(csv).path("duplicates").asInt()).isEqualTo(accepted);
    }

    private JsonNode posted(byte[] csv) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/events?only=" + only))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + tokens.of("clinic-synthea", "events.write events.read"))
                .POST(BodyPublishers.ofByteArray(csv))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new JsonMapper()
                    .readTree(http.send(post, BodyHandlers.ofString()).body());
        }
    }

    private static byte[] csv() throws IOException {
        if (!WHOLE.isEmpty()) {
            return Files.readAllBytes(Path.of(WHOLE));
        }
        try (InputStream excerpt =
                Objects.requireNonNull(CsvOfAllPhases.class.getResourceAsStream("/journeys/excerpt.csv"))) {
            return excerpt.readAllBytes();
        }
    }

    private static int rows(byte[] csv) {
        int lines = 0;
        for (byte each : csv) {
            lines += each == '\n' ? 1 : 0;
        }
        return lines - 1;
    }
}
