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
import java.util.Objects;
import java.util.UUID;
import org.handrail.events.EventType;
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
        Told later = requested("T", HOUSE, "Wed 10:00");
        Told between = requested("U", HOUSE, "Mon 09:30");
        grown = grown.with(later.fact()).orElseThrow().with(between.fact()).orElseThrow();
        assertThat(grown.facts(EventType.REFERRAL_REQUESTED))
                .containsExactly(earlier.fact(), between.fact(), request.fact(), later.fact());
        assertThat(grown.with(Told.retracted(request, "Tue 11:00").fact())).isEmpty();
        Journey warned = Journey.of(
                Told.PERSON, List.of(Told.retracted(request, "Tue 11:00").fact()));
        assertThat(warned.with(request.fact())).isEmpty();
        assertThat(warned.person()).isEqualTo(Told.PERSON);
    }

    /** Only as long as other surroundings could make it unverified; then it need not be judged again for theirs. */
    @Test
    void whatRestsOnSilenceDoesSoFromItsDueInstantToTheLimitOfPatience() {
        assertThat(asked("Tue 23:59:59").restsOnSilence()).isFalse();
        assertThat(asked("Wed 00:00").restsOnSilence()).isTrue();
        assertThat(asked("Fri 23:59:59").restsOnSilence()).isTrue();
        assertThat(asked("Sat 00:00").restsOnSilence()).isFalse();
        assertThat(conclusion().restsOnSilence()).isFalse();
    }

    @Test
    void aFindingThatIsWrittenOutIsAConclusionToo() {
        Conclusion asked = asked("Wed 00:00");
        Conclusion written = Conclusion.of(asked.finding());
        assertThat(written.matter()).isEqualTo(asked.matter());
        assertThat(written.state()).isEqualTo(FindingState.DROPPED);
        assertThat(written.finding()).isEqualTo(asked.finding());
        assertThat(written.restsOnSilence()).isFalse();
        assertThat(written.saysTheSameAs(asked.finding().announcedAs(9))).isTrue();
        assertThat(written.saysTheSameAs(conclusion().finding())).isFalse();
        Finding unverified = with(asked.finding(), "state", FindingState.UNVERIFIED);
        assertThat(Conclusion.of(unverified).restsOnSilence()).isTrue();
    }

    private static Conclusion asked(String when) {
        Journey journey = Journey.of(
                Told.PERSON, List.of(requested("R", HOUSE, "Mon 10:00").fact()));
        return Judgement.assess(journey, Scenario.PATHWAY, Surroundings.allHeard(), Week.instant(when))
                .conclusions()
                .getFirst();
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
        return with(finding, name, Objects.requireNonNull(OTHER.get(name)));
    }

    private static Finding with(Finding finding, String name, Object value) {
        RecordComponent[] components = Finding.class.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            for (int i = 0; i < components.length; i++) {
                boolean other = components[i].getName().equals(name);
                values[i] = other ? value : components[i].getAccessor().invoke(finding);
            }
            Constructor<Finding> constructor = Finding.class.getConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a finding is a public record", impossible);
        }
    }
}
