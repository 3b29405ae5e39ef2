package org.handrail.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceTest {

    @TempDir
    Path folder;

    @Test
    void beginningAnewTouchesOnlyWhatIsOurs() throws Exception {
        Path theirs = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        Place place = new Place(folder);
        place.prepare();
        Path ours = Files.writeString(place.kafka().resolve("log"), "facts");
        place.beginAnew();
        assertThat(ours).doesNotExist();
        assertThat(theirs).exists();
    }

    @Test
    void secretsStayTheSameAndTheirOwnersAlone() throws Exception {
        Path file = folder.resolve("clients.properties");
        String first = new Secrets(file).withPasswords(List.of("clinic-north")).of("clinic-north");
        String again = new Secrets(file)
                .withPasswords(List.of("clinic-north", "clinic-new"))
                .of("clinic-north");
        assertThat(again).isEqualTo(first).hasSizeGreaterThan(40);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aFullDiskIsSaidInOneLine() {
        assertThatThrownBy(() -> Disk.mustHold(folder, Long.MAX_VALUE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("MiB free")
                .hasMessageNotContaining("\n");
    }
}
