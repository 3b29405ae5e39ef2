package org.handrail.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** What the module may know and do: allow-lists where that is possible, so that nothing slips in. */
final class RoomRules {
    static final ArchRule KNOWS_JDK_AND_EVENTS_ONLY = classes()
            .that()
            .resideOutsideOfPackage("org.handrail.rules.yaml..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "java.nio.charset..",
                    "org.jspecify..",
                    "org.handrail.events..",
                    "org.handrail.rules..");

    static final ArchRule DOES_NOT_KNOW_THE_CODEC =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.handrail.events.codec..");

    static final ArchRule READS_YAML_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("org.handrail.rules.yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yaml..", "org.handrail.yaml..", "org.handrail.rules.yaml..");

    static final ArchRule PATHWAY_DOES_NOT_KNOW_THE_JUDGEMENT = noClasses()
            .that()
            .resideInAPackage("..pathway..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.handrail.rules").or(resideInAPackage("org.handrail.rules.yaml")));

    static final ArchRule HAS_NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(describe(
                    "the time is asked",
                    call -> asksTheTime(call.getTargetOwner().getName(), call.getName())))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    static final ArchRule HAS_NO_RANDOMNESS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)|java\\.security\\.SecureRandom")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(Collections.class, "shuffle", List.class);

    private RoomRules() {}

    /** Every {@code now()} of java.time, and the clocks of the machine. */
    private static boolean asksTheTime(String owner, String method) {
        return (owner.startsWith("java.time.") && method.equals("now"))
                || (owner.equals("java.lang.System")
                        && (method.equals("currentTimeMillis") || method.equals("nanoTime")));
    }
}
