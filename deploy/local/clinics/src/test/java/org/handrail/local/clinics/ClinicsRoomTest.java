package org.handrail.local.clinics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.handrail.local.clinics", importOptions = ImportOption.DoNotIncludeTests.class)
class ClinicsRoomTest {

    private static final String PURE =
            "org\\.handrail\\.local\\.clinics\\.(Journeys|Handoff|Treatment|Appointments|Referral"
                    + "|DetoxStay|Diary|Habits|Chance|Rates|Caseload|Program|Post)(\\$.*)?";

    @ArchTest
    static final ArchRule clinicsKnowTheContractAndNoService = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "tools.jackson..",
                    "org.yaml.snakeyaml..",
                    "org.handrail.events..",
                    "org.handrail.local.clinics..");

    @ArchTest
    static final ArchRule journeysComeFromTheSeedAlone = comeFromTheSeedAlone(PURE);

    private static ArchRule comeFromTheSeedAlone(String names) {
        return noClasses()
                .that()
                .haveNameMatching(names)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, ThreadLocalRandom.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime");
    }

    /** A generator that looks at the clock. */
    static final class BrokenJourneys {
        Instant start() {
            return Instant.now();
        }
    }

    @Test
    void aGeneratorThatLooksAtTheClockIsCaught() {
        assertThat(comeFromTheSeedAlone(".*BrokenJourneys")
                        .evaluate(new ClassFileImporter().importClasses(BrokenJourneys.class))
                        .hasViolation())
                .isTrue();
    }
}
