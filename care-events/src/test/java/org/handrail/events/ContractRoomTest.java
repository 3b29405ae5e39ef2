package org.handrail.events;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.events.codec.forbidden.KnowsAFramework;
import org.handrail.events.forbidden.KnowsItsCodec;
import org.handrail.events.forbidden.KnowsJson;
import org.handrail.events.forbidden.TellsTheTime;
import org.handrail.events.forbidden.ThrowsDice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the contract may know: allow-lists, so that nothing slips in, each rule with a class that breaks it. */
class ContractRoomTest {

    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.handrail.events");

    private static final ArchRule EVENTS_KNOW_THE_JDK_ONLY = classes()
            .that()
            .resideOutsideOfPackage("..codec..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.handrail.events..");

    private static final ArchRule EVENTS_DO_NOT_KNOW_THEIR_CODEC = noClasses()
            .that()
            .resideOutsideOfPackage("..codec..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..codec..");

    private static final ArchRule CODEC_KNOWS_JACKSON_BESIDES = classes()
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

    private static final ArchRule NOBODY_ASKS_THE_TIME = noClasses()
            .should()
            .callMethodWhere(describe(
                    "the time is asked",
                    call -> asksTheTime(call.getTargetOwner().getName(), call.getName())))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    private static final ArchRule NOBODY_THROWS_DICE = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)"
                    + "|java\\.security\\.SecureRandom")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(EVENTS_KNOW_THE_JDK_ONLY, KnowsJson.class),
                Arguments.of(EVENTS_DO_NOT_KNOW_THEIR_CODEC, KnowsItsCodec.class),
                Arguments.of(CODEC_KNOWS_JACKSON_BESIDES, KnowsAFramework.class),
                Arguments.of(NOBODY_ASKS_THE_TIME, TellsTheTime.class),
                Arguments.of(NOBODY_THROWS_DICE, ThrowsDice.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRoomKeepsTheRule(ArchRule rule, Class<?> brokenBy) {
        rule.check(ROOM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesWhatBreaksIt(ArchRule rule, Class<?> brokenBy) {
        JavaClasses fixture = new ClassFileImporter().importClasses(brokenBy);
        assertThatThrownBy(() -> rule.check(fixture))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(brokenBy.getSimpleName());
    }

    /** Every {@code now()} of java.time, and the clocks of the machine. */
    private static boolean asksTheTime(String owner, String method) {
        return (owner.startsWith("java.time.") && method.equals("now"))
                || (owner.equals("java.lang.System")
                        && (method.equals("currentTimeMillis") || method.equals("nanoTime")));
    }
}
