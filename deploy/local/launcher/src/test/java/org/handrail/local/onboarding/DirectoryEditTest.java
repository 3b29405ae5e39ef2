package org.handrail.local.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.directory.DirectoryFile;
import org.handrail.directory.Edition;
import org.handrail.local.machine.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryEditTest {

    private static final Path LOCAL = Path.of("../directory.yaml");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void theDirectoryOfTheLocalSystem() throws IOException {
        file = folder.resolve("directory.yaml");
        Files.copy(LOCAL, file);
    }

    @Test
    void aNewcomerIsAddedAndAllElseStaysAsItStands() throws IOException {
        assertThat(add("clinic-harbor --zone America/New_York --program harbor-detox:detox:4/3.7"))
                .isTrue();
        Edition now = DirectoryFile.read(file).at(Instant.now());
        assertThat(now.partnerOfClient("clinic-harbor")).isPresent();
        assertThat(now.partners())
                .hasSize(DirectoryFile.read(LOCAL).at(Instant.now()).partners().size() + 1);
        assertThat(Files.readAllLines(file)).containsAll(Files.readAllLines(LOCAL));
    }

    @Test
    void saidAgainItIsThereAlready() throws IOException {
        String harbor = "clinic-harbor --program harbor-detox:detox";
        assertThat(add(harbor)).isTrue();
        String once = Files.readString(file);
        assertThat(add(harbor)).isFalse();
        assertThat(Files.readString(file)).isEqualTo(once);
    }

    @Test
    void whatComesAfterThePartnersStaysBehindThem() throws IOException {
        Files.writeString(file, """
                version: 1
                partners:
                  - {id: a, name: A, clients: [a], zone: UTC, programs: []}

                # what is to come
                later:
                  - {version: 2, effective from: 2027-01-01T00:00:00Z, leaving: [a]}
                """);
        assertThat(add("clinic-harbor --program harbor-detox:detox")).isTrue();
        assertThat(DirectoryFile.read(file).inOrder()).hasSize(2);
        assertThat(add("clinic-pier --program pier-detox:detox")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clinic-harbor --program harbor-detox:detoks | \"detoks\" is no phase of a program; did you mean \"detox\"",
                "clinic-harbor --program north-detox:detox | north-detox is named twice",
                "clinic-harbor --zone Mars --program h:detox | \"Mars\" is no time zone",
                "clinic-harbor --program h:detox:4/9.9 | 9.9",
                "clinic-harbor --program h:detox:4 | write it as edition/code",
                "clinic-harbor --program h | is no program; write it as",
                "Harbor --program h:detox | not a partner id",
                "clinic-harbor --colour blue | onboard does not know --colour",
                "clinic-harbor --zone | --zone needs a value",
            })
    void nonsenseIsRefusedAndNothingWritten(String line, String why) throws IOException {
        assertThatThrownBy(() -> add(line)).isInstanceOf(Refusal.class).hasMessageContaining(why);
        assertThat(Files.readString(file)).isEqualTo(Files.readString(LOCAL));
    }

    @Test
    void withoutAProgramThereIsNothingToPost() {
        assertThatThrownBy(() -> Newcomer.of(List.of("clinic-harbor")).phase())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("needs a program");
    }

    private boolean add(String line) throws IOException {
        return new DirectoryEdit(file)
                .add(Newcomer.of(Stream.of(line.split(" ")).toList()));
    }
}
