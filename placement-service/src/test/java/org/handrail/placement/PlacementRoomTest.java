package org.handrail.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.handrail.testing.PhaseRoom;
import org.junit.jupiter.api.Test;

class PlacementRoomTest {

    @Test
    void theServiceKnowsTheContractAndTheIntakeOnly() {
        PhaseRoom.of("placement")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.handrail.placement"));
    }

    @Test
    void reachingBehindTheIntakeIsNoticed() {
        assertThat(PhaseRoom.of("placement")
                        .evaluate(new ClassFileImporter().importPackages("org.handrail.placement.rooms"))
                        .hasViolation())
                .isTrue();
    }
}
