package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.acknowledged;
import static org.handrail.rules.scenarios.Told.requested;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.ProgramId;
import org.handrail.rules.Conclusion;
import org.handrail.rules.Journey;
import org.handrail.rules.Judgement;
import org.handrail.rules.Surroundings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a conclusion says something new, so that it has to be announced; and journeys that grow fact by fact. */
class AnnouncedTest {

    /** Whatever of these differs from what was announced is new. */
    private static final Map<String, Object> OTHER = Map.ofEntries(
            Map.entry("state", FindingState.EXCUSED),
            Map.entry("severity", Severity.LOW),
            Map.entry("callsSomebody", false),
            Map.entry("reportedMissed", true),
            Map.entry("openedBy", new FactId(new UUID(9, 9))),
            Map.entry("due", Instant.EPOCH),
            Map.entry("opened", Instant.EPOCH),
            Map.entry("zone", ZoneId.of("UTC")),
            Map.entry("pathway", "another"),
            Map.entry("raisedBy", List.of("something")),
            Map.entry("stage", "a stage"),
            Map.entry("program", new ProgramId("another-program")),
            Map.entry("settled", Instant.EPOCH),
            Map.entry("evidence", List.of(new FactId(new UUID(9, 9)))));

    static List<String> components() {
        return OTHER.keySet().stream().sorted().toList();
    }

    @Test
    void whatWasAnnouncedAlreadySaysNothingNew() {
        Conclusion met = conclusion();
        assertThat(met.saysTheSameAs(met.finding().announcedAs(7))).isTrue();
        assertThat(met.state()).isEqualTo(FindingState.MET);
        assertThat(met.matter().rule()).isEqualTo("referral-acknowledged");
    }

    @ParameterizedTest
    @MethodSource("components")
    void whatDiffersInAnythingThatIsToldIsNew(String component) {
        Conclusion met = conclusion();
        assertThat(met.saysTheSameAs(with(met.finding(), component))).isFalse();
    }

    @Test
    void aJourneyThatGrewFactByFactIsThatOfAllItsFacts() {
        Told request = requested("R", HOUSE, "Mon 10:00");
        Told answer = acknowledged("R", HOUSE, "Tue 10:00");
        Told earlier = requested("S", HOUSE, "Mon 09:00");
        Journey grown = Journey.of(Told.PERSON, List.of());
        for (Told told : List.of(answer, request, earlier)) {
            grown = grown.with(told.fact()).orElseThrow();
        }
        assertThat(assessed(grown))
                .isEqualTo(assessed(Journey.of(Told.PERSON, List.of(request.fact(), answer.fact(), earlier.fact()))));
        assertThat(grown.with(Told.retracted(request, "Tue 11:00").fact())).isEmpty();
        Journey warned = Journey.of(
                Told.PERSON, List.of(Told.retracted(request, "Tue 11:00").fact()));
        assertThat(warned.with(request.fact())).isEmpty();
        assertThat(warned.person()).isEqualTo(Told.PERSON);
    }

    private static List<Finding> assessed(Journey journey) {
        return Judgement.assess(journey, Scenario.PATHWAY, Surroundings.allHeard(), Week.instant("Wed 12:00"))
                .findings();
    }

    private static Conclusion conclusion() {
        Journey journey = Journey.of(
                Told.PERSON,
                List.of(
                        requested("R", HOUSE, "Mon 10:00").fact(),
                        acknowledged("R", HOUSE, "Tue 10:00").fact()));
        return Judgement.assess(journey, Scenario.PATHWAY, Surroundings.allHeard(), Week.instant("Tue 12:00"))
                .conclusions()
                .stream()
                .filter(conclusion -> conclusion.matter().rule().equals("referral-acknowledged"))
                .findFirst()
                .orElseThrow();
    }

    private static Finding with(Finding finding, String name) {
        RecordComponent[] components = Finding.class.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            for (int i = 0; i < components.length; i++) {
                boolean other = components[i].getName().equals(name);
                values[i] =
                        other ? OTHER.get(name) : components[i].getAccessor().invoke(finding);
            }
            Constructor<Finding> constructor = Finding.class.getConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a finding is a public record", impossible);
        }
    }
}
