package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDirectoryTest {

    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-12-01T00:00:00Z"));
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void aGoodFile() throws IOException {
        file = Files.writeString(folder.resolve("directory.yaml"), DirectoryFileTest.GOOD);
    }

    @Test
    void aChangeIsInForceOnceTheFileStandsStill() throws IOException {
        try (LiveDirectory live = live(NEVER)) {
            write(DirectoryFileTest.GOOD.replace("version: 2026-11-21", "version: next"));
            live.look();
            assertThat(live.version()).isEqualTo("2026-11-21");
            live.look();
            assertThat(live.version()).isEqualTo("next");
            assertThat(told).containsExactly("2026-11-21", "next");
        }
    }

    @Test
    void aBadChangeIsRefusedOnceAndTheOneBeforeStaysInForce() throws IOException {
        try (LiveDirectory live = live(NEVER)) {
            write(DirectoryFileTest.GOOD.replace("phase: detox", "phase: moon"));
            lookOften(live);
            assertThat(live.version()).isEqualTo("2026-11-21");
            assertThat(live.partnerOfClient("clinic-north")).isPresent();
            assertThat(live.isStale()).isTrue();
            assertThat(told).hasSize(2).last().asString().contains("directory.yaml is refused: line 16, column 47");
            write(DirectoryFileTest.GOOD);
            lookOften(live);
            assertThat(live.isStale()).isFalse();
        }
    }

    @Test
    void aFileThatIsGoneForAWhileChangesNothing() throws IOException {
        try (LiveDirectory live = live(NEVER)) {
            Files.delete(file);
            lookOften(live);
            assertThat(live.isStale()).isTrue();
            assertThat(told).hasSize(2);
            write(DirectoryFileTest.GOOD);
            lookOften(live);
            assertThat(live.isStale()).isFalse();
            assertThat(told).hasSize(2);
        }
    }

    @Test
    void anEditionAnnouncedForLaterComesIntoForceByItself() {
        try (LiveDirectory live = live(NEVER)) {
            now.set(Instant.parse("2027-01-01T05:00:00Z"));
            assertThat(live.version()).isEqualTo("2027-01-01");
            live.look();
            assertThat(told).containsExactly("2026-11-21", "2027-01-01");
        }
    }

    @Test
    void itLooksByItself() throws IOException {
        try (LiveDirectory live = live(Duration.ofMillis(20))) {
            write(DirectoryFileTest.GOOD.replace("version: 2026-11-21", "version: next"));
            Awaitility.await().until(() -> live.version().equals("next"));
        }
    }

    @Test
    void aBadFileStopsTheStart() throws IOException {
        write("version: 1");
        assertThatThrownBy(() -> live(NEVER))
                .isInstanceOf(UnreadableDirectory.class)
                .hasMessageContaining("line 1, column 1: a directory lacks \"partners\"");
    }

    private LiveDirectory live(Duration every) {
        return LiveDirectory.of(file, every, now::get, new LiveDirectory.Listener() {
            @Override
            public void inForce(Edition edition) {
                told.add(edition.version());
            }

            @Override
            public void refused(UnreadableDirectory why) {
                told.add(String.valueOf(why.getMessage()));
            }
        });
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private static void lookOften(LiveDirectory live) {
        for (int i = 0; i < 4; i++) {
            live.look();
        }
    }
}
