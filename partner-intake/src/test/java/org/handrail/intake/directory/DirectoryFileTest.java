package org.handrail.intake.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.ZoneId;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryFileTest {

    private static final String GOOD = """
            version: 2026-11-21
            partners:
              - id: clinic-north
                name: North Harbour Detox
                clients: [clinic-north]
                identifiers: region-1
                zone: America/New_York
                programs:
                  - {id: north-detox, name: North, phase: detox, level: {edition: 4, code: "3.7"}}
              - id: clinic-east
                name: Eastgate
                clients: [clinic-east]
                zone: UTC
                programs: []
            """;

    @Test
    void whoPostsAndForWhich() {
        Directory directory = DirectoryFile.read(Path.of("src/test/resources/directory.yaml"));
        Partner north = directory.partnerOfClient("clinic-north").orElseThrow();
        assertThat(north.id()).isEqualTo(new PartnerId("clinic-north"));
        Program detox = directory.program(new ProgramId("north-detox")).orElseThrow();
        assertThat(detox.owner()).isEqualTo(north.id());
        assertThat(detox.level()).isEqualTo(new LevelOfCare(4, "3.7"));
        assertThat(detox.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(directory.program(new ProgramId("north-west")).orElseThrow().zone())
                .isEqualTo(ZoneId.of("America/Denver"));
        assertThat(directory.partner(new PartnerId("clinic-east")).orElseThrow().identifiers())
                .isEqualTo("clinic-east");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`zone: UTC` | `zone: Mars` | line 13, column 11: zone: not a time zone",
                "`phase: detox` | `phase: moon` | line 9, column 47: phase: not a phase",
                "`clients: [clinic-east]` | `clients: [clinic-north]` | clinic-north is named twice",
                "`id: clinic-east` | `id: clinic-north` | clinic-north is named twice",
                "`id: clinic-east` | `id: Clinic East` | line 10, column 9: id: not a partner id",
                "`id: clinic-east` | `id: region-1` | also the id of another partner",
                "`name: Eastgate` | `nam: Eastgate` | line 11, column 10: unknown field nam",
                "`programs: []` | `programs: none` | line 14, column 15: programs is not a list",
                "`edition: 4` | `edition: 9` | edition is 9",
                "`version: 2026-11-21` | `` | version is missing",
                "`partners:` | `partners: [` | Not YAML",
            })
    void aBadFileIsRefusedWithItsPlaceAndReason(String right, String wrong, String reason) {
        String bad = GOOD.replace(right, wrong == null ? "" : wrong);
        assertThat(bad).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> DirectoryFile.read(new StringReader(bad)))
                .isInstanceOf(UnreadableDirectory.class)
                .hasMessageContaining(reason);
    }
}
