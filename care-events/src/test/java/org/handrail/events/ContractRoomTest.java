package org.handrail.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the contract may know: an allow-list, so that nothing slips in. */
@AnalyzeClasses(packages = "org.handrail.events", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractRoomTest {

    @ArchTest
    static final ArchRule eventsKnowTheJdkOnly = classes()
            .that()
            .resideOutsideOfPackage("..codec..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.handrail.events..");

    @ArchTest
    static final ArchRule eventsDoNotKnowTheirCodec = noClasses()
            .that()
            .resideOutsideOfPackage("..codec..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..codec..");

    @ArchTest
    static final ArchRule codecKnowsJacksonBesides = classes()
            .that()
            .resideInAPackage("..codec..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.handrail.events..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..");
}
