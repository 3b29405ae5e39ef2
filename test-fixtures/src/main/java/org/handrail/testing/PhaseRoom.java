package org.handrail.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

/** What a phase service may know: an allow-list, the same for all of them. */
public final class PhaseRoom {

    private PhaseRoom() {}

    /**
     * The contract, the intake, and Spring at the web's edge: not the journal behind the intake, no database, no broker, no
     * other service.
     *
     * @param phase the last part of the service's package: {@code detox}
     */
    public static ArchRule of(String phase) {
        String own = "org.handrail." + phase + "..";
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        own,
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        "org.springframework.boot",
                        "org.springframework.boot.autoconfigure..",
                        "org.springframework.beans.factory.support", // named by @SpringBootApplication itself
                        "org.springframework.stereotype..",
                        "org.springframework.http..",
                        "org.springframework.web..",
                        "org.handrail.events..",
                        "org.handrail.directory..",
                        "org.handrail.intake..");
    }
}
