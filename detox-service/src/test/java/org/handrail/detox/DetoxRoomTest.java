package org.handrail.detox;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.handrail.testing.PhaseRoom;
import org.junit.jupiter.api.Test;

class DetoxRoomTest {

    @Test
    void theServiceKnowsTheContractAndTheIntakeOnly() {
        PhaseRoom.of("detox")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.handrail.detox"));
    }

    @Test
    void reachingBehindTheIntakeIsNoticed() {
        assertThat(PhaseRoom.of("detox")
                        .evaluate(new ClassFileImporter().importPackages("org.handrail.detox.rooms"))
                        .hasViolation())
                .isTrue();
    }
}
