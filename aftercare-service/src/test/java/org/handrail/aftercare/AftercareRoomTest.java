package org.handrail.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.handrail.testing.PhaseRoom;
import org.junit.jupiter.api.Test;

class AftercareRoomTest {

    @Test
    void theServiceKnowsTheContractAndTheIntakeOnly() {
        PhaseRoom.of("aftercare")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.handrail.aftercare"));
    }

    @Test
    void reachingBehindTheIntakeIsNoticed() {
        assertThat(PhaseRoom.of("aftercare")
                        .evaluate(new ClassFileImporter().importPackages("org.handrail.aftercare.rooms"))
                        .hasViolation())
                .isTrue();
    }
}
