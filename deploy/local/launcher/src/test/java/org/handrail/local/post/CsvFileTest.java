package org.handrail.local.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.local.machine.Refusal;
import org.handrail.local.services.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CsvFileTest {

    private static final Path COLUMNS = Path.of("..", "columns.yaml");
    private static final Directory DIRECTORY = new Directory(Map.of("clinic-north", List.of("clinic-north")));

    @TempDir
    Path folder;

    @Test
    void aStayIsNamedWithItsLevel() {
        assertThat(json(rows().getFirst())).isEqualTo(JsonMapper.shared().readTree("""
                        {"specversion":"1.0","id":"f-1","type":"handrail.detox.admitted.v1","subject":"p-1",
                         "time":"2024-03-01T08:00:00+00:00",
                         "data":{"stay":"s-1","program":"harbour-house","level":{"edition":3,"code":"3.7-WM"}}}"""));
    }

    @Test
    void aProductCodeBecomesIngredientAndForm() {
        assertThat(json(rows().get(2)).path("data").toString())
                .isEqualTo("{\"medication\":{\"ingredient\":\"buprenorphine\",\"form\":\"sublingual\"}}");
    }

    @Test
    void aCodeNobodyMappedIsLeftToTheIntakeToRefuse() {
        assertThat(json(rows().get(4)).path("data").toString()).isEqualTo("{}");
    }

    @Test
    void whatNoColumnSaysIsSaidByTheMapping() {
        assertThat(json(rows().get(3)).path("data").path("kind").asString()).isEqualTo("other");
    }

    @Test
    void eachRowGoesToTheIntakeOfItsType() {
        assertThat(rows())
                .extracting(EventLine::service)
                .containsExactly("detox", "detox", "aftercare", "placement", "aftercare", "aftercare");
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() {
        assertThat(rows()).extracting(EventLine::line).containsExactly(2, 3, 4, 6, 8, 9);
    }

    @Test
    void theMappingSaysWhoPosts() {
        assertThat(rows()).extracting(EventLine::client).containsOnly("clinic-synthea");
    }

    @Test
    void aHeaderThatNoMappingFitsIsRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> read(other)).isInstanceOf(Refusal.class).hasMessageContaining("[a, b]");
    }

    @Test
    void aLineOfNdjsonIsPostedAsItStands() throws IOException {
        String event =
                "{\"data\":{\"type\":\"inner\"},\"source\":\"clinic-north\",\"type\":\"handrail.detox.admitted.v1\"}";
        Path file = Files.writeString(folder.resolve("events.ndjson"), event + "\n\n{broken\n");
        assertThat(read(file))
                .containsExactly(
                        new EventLine(1, event, "detox", "clinic-north"),
                        new EventLine(3, "{broken", "aftercare", null));
    }

    private List<EventLine> rows() {
        try {
            return read(Path.of(Objects.requireNonNull(CsvFileTest.class.getResource("/post/rows.csv"))
                    .toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<EventLine> read(Path file) {
        List<EventLine> events = new ArrayList<>();
        try {
            new EventFile(file, COLUMNS, DIRECTORY).forEach(events::add);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return events;
    }

    private static tools.jackson.databind.JsonNode json(EventLine event) {
        return JsonMapper.shared().readTree(event.json());
    }
}
