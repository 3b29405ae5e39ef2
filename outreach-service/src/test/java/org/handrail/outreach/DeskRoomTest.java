package org.handrail.outreach;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the rooms of the desk may know. */
@AnalyzeClasses(packages = "org.handrail.outreach", importOptions = ImportOption.DoNotIncludeTests.class)
class DeskRoomTest {

    @ArchTest
    static final ArchRule casesArePure = classes()
            .that()
            .resideInAPackage("..cases..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.handrail.events..", "org.handrail.outreach.cases..");

    @ArchTest
    static final ArchRule casesKnowNoClock = noClasses()
            .that()
            .resideInAPackage("..cases..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule theProtocolIsPure = classes()
            .that()
            .resideInAPackage("..outreach..protocol")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.handrail.events..", "org.handrail.outreach.protocol");

    @ArchTest
    static final ArchRule theProtocolKnowsNoClock = noClasses()
            .that()
            .resideInAPackage("..outreach..protocol")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class);

    @ArchTest
    static final ArchRule journeysArePure = classes()
            .that()
            .resideInAPackage("..outreach..journey")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.handrail.events..", "org.handrail.outreach.journey");

    @ArchTest
    static final ArchRule journeysKnowNoClock = noClasses()
            .that()
            .resideInAPackage("..outreach..journey")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule whatIsShownKnowsNoSql = noClasses()
            .that()
            .resideInAnyPackage("..api..", "..pages..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..");

    @ArchTest
    static final ArchRule theAuditLogKnowsNoNames = noClasses()
            .that()
            .resideInAPackage("..audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..outreach.people..", "..outreach.storage..", "..outreach.api..", "..outreach.pages..");

    @Test
    void theRulesAreSeenToBreak() {
        JavaClasses broken = new ClassFileImporter().importPackages("org.handrail.outreach.broken");

        for (ArchRule rule : List.of(
                casesArePure,
                casesKnowNoClock,
                theProtocolIsPure,
                theProtocolKnowsNoClock,
                journeysArePure,
                journeysKnowNoClock,
                whatIsShownKnowsNoSql,
                theAuditLogKnowsNoNames)) {
            assertThatThrownBy(() -> rule.check(broken)).isInstanceOf(AssertionError.class);
        }
    }
}
