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
            "(Journeys|Handoff|Treatment|Appointments|Referral|DetoxStay|Diary|Habits|Chance|Rates"
                    + "|Caseload|Program|Post|BrokenJourneys)(\\$.*)?";

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
    static final ArchRule journeysComeFromTheSeedAlone = noClasses()
            .that()
            .haveNameMatching("org\\.handrail\\.local\\.clinics\\." + PURE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "nanoTime");

    /** A generator that looks at the clock. */
    static final class BrokenJourneys {
        Instant start() {
            return Instant.now();
        }
    }

    @Test
    void aGeneratorThatLooksAtTheClockIsCaught() {
        ArchRule rule = noClasses()
                .that()
                .haveNameMatching(".*\\$BrokenJourneys")
                .should()
                .callMethod(Instant.class, "now");
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(BrokenJourneys.class))
                        .hasViolation())
                .isTrue();
    }
}
