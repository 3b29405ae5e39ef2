package org.handrail.tracker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.handrail.tracker.fenced.time.ReadsAClock;
import org.junit.jupiter.api.Test;

/** What the rooms of the tracker may know, each fence with somebody who climbs it. */
@AnalyzeClasses(packages = "org.handrail.tracker", importOptions = ImportOption.DoNotIncludeTests.class)
class TrackerRoomTest {

    @ArchTest
    static final ArchRule logTimeKnowsNoStreamsAndNoSpring = noClasses()
            .that()
            .resideInAPackage("..tracker..time")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework..", "org.handrail.tracker.store..");

    @ArchTest
    static final ArchRule onlyMetricsReadAClock = noClasses()
            .that()
            .resideOutsideOfPackages("..tracker.metrics", "org.handrail.tracker")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule theTopologyKnowsNoSpring = noClasses()
            .that()
            .resideInAnyPackage("..tracker.topology", "..tracker.store", "..tracker.metrics")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @Test
    void aClockInLogTimeIsCaught() {
        var climbing = new ClassFileImporter().importClasses(ReadsAClock.class);
        assertThat(onlyMetricsReadAClock.evaluate(climbing).hasViolation()).isTrue();
        assertThat(logTimeKnowsNoStreamsAndNoSpring.evaluate(climbing).hasViolation())
                .isTrue();
    }
}
