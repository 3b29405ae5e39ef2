package org.handrail.local.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.local.services.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    private static final Path COLUMNS = Path.of("..", "columns.yaml");
    private static final Directory DIRECTORY =
            new Directory(Map.of("clinic-north", List.of("clinic-north"), "clinic-synthea", List.of("clinic-synthea")));

    @TempDir
    Path folder;

    @Test
    void aRecordIsPostedAsItStandsUnderItsHeader() {
        assertThat(rows().getFirst().header()).startsWith("id,type,subject,time,stayId,");
        assertThat(rows().getFirst().text())
                .isEqualTo("f-1,handrail.detox.admitted.v1,p-1,2024-03-01T08:00:00+00:00,s-1,harbour-house,3,3.7-WM,,"
                        + "56876005,Detoxification");
        assertThat(rows().get(2).text()).contains("\"buprenorphine 2 MG, Sublingual \"\"Tablet\"\"\"", ",351266,");
    }

    @Test
    void receiptsAreToldByTheLinesOfTheFile() {
        Batch batch = new Batch();
        rows().forEach(batch::add);
        assertThat(batch.body().lines()).hasSize(8);
        assertThat(batch.lines()).isEqualTo(Map.of(2, 2, 3, 3, 4, 4, 6, 6, 7, 8, 8, 9));
        assertThat(batch.contentType()).isEqualTo("text/csv");
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
    void aHeaderThatNoMappingFitsIsLeftToTheIntake() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThat(read(other)).containsExactly(new EventLine(2, "1,2", "aftercare", null, "a,b"));
    }

    @Test
    void aLineOfNdjsonIsPostedAsItStands() throws IOException {
        String event =
                "{\"data\":{\"type\":\"inner\"},\"source\":\"clinic-north\",\"type\":\"handrail.detox.admitted.v1\"}";
        Path file = Files.writeString(folder.resolve("events.ndjson"), event + "\n\n{broken\n");
        assertThat(read(file))
                .containsExactly(
                        new EventLine(1, event, "detox", "clinic-north", null),
                        new EventLine(3, "{broken", "aftercare", null, null));
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
}
