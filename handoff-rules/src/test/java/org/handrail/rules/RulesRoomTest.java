package org.handrail.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.handrail.rules.forbidden.KnowsAFramework;
import org.handrail.rules.forbidden.KnowsTheCodec;
import org.handrail.rules.forbidden.ReadsYaml;
import org.handrail.rules.forbidden.TellsTheTime;
import org.handrail.rules.forbidden.ThrowsDice;
import org.handrail.rules.forbidden.pathway.KnowsTheJudgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the judgement may know, each rule with a class that breaks it. */
class RulesRoomTest {

    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.handrail.rules");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(RoomRules.KNOWS_JDK_AND_EVENTS_ONLY, KnowsAFramework.class),
                Arguments.of(RoomRules.DOES_NOT_KNOW_THE_CODEC, KnowsTheCodec.class),
                Arguments.of(RoomRules.READS_YAML_IN_ONE_PLACE, ReadsYaml.class),
                Arguments.of(RoomRules.PATHWAY_DOES_NOT_KNOW_THE_JUDGEMENT, KnowsTheJudgement.class),
                Arguments.of(RoomRules.HAS_NO_CLOCK, TellsTheTime.class),
                Arguments.of(RoomRules.HAS_NO_RANDOMNESS, ThrowsDice.class));
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

    @Test
    void theRoomIsNotEmpty() {
        assertThat(ROOM.contain(Judgement.class)).isTrue();
    }
}
