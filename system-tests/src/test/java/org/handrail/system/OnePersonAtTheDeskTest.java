package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Who a person is, is said at the desk; clinics, tracker and desk then speak of the same one. */
@ExtendWith(RunningSystem.class)
class OnePersonAtTheDeskTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Longer than the tracker takes to say something else, which it does every second. */
    private static final Duration IT_STAYS_SO = Duration.ofSeconds(5);

    private static Clinics clinics;
    private static Desk desk;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void systemIsUp(LocalSystem running) {
        clinics = new Clinics(running);
        desk = new Desk(running);
    }

    @Test
    void whoWasEnteredBeforeAnythingHappenedIsNamedOnTheCaseThatComesOfAPost() {
        PersonAlias entered = enter("P-entered-" + run, "Entered");
        desk.tell(
                "/v1/people/" + entered + "/wishes",
                Map.of("zone", "America/Chicago", "noVoicemail", true, "textsAgreed", false));

        clinics.post(Journey.of("P-entered-" + run, 3).leftAgainstAdvice().postings());

        JsonNode theCase = onlyOpen(entered);
        assertThat(whole(theCase).at("/wishes/noVoicemail").booleanValue()).isTrue();
        assertThat(whole(theCase).at("/wishes/zone").stringValue()).isEqualTo("America/Chicago");
        assertThat(desk.read("/v1/people/" + theCase.get("person").stringValue())
                        .get("name")
                        .stringValue())
                .contains("Entered");
        assertThat(desk.tell("/v1/people/search", Map.of("find", "Entered")).toString())
                .contains(entered.toString());
    }

    @Test
    void twoAliasesThatAreLinkedAreOneCaseAndUnlinkedTwoAgain() {
        PersonAlias one = enter("P-one-" + run, "Linked");
        PersonAlias other = enter("P-other-" + run, "Linked");
        clinics.post(Journey.of("P-one-" + run, 3).leftAgainstAdvice().postings());
        clinics.post(Journey.of("P-other-" + run, 4).leftAgainstAdvice().postings());
        List<String> ofOne = settledRules(one);
        List<String> ofOther = settledRules(other);

        desk.tell("/v1/people/" + one + "/link", Map.of("other", other.toString(), "why", "Same mother"));

        onlyOpen(one);
        staysSo(() -> desk.casesOf(other, "open").isEmpty()
                && desk.casesOf(one, "open").size() == 1);
        assertThat(rules(one)).isNotEmpty();

        desk.tell("/v1/people/" + one + "/unlink", Map.of("other", other.toString()));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(rules(one)).isEqualTo(ofOne);
            assertThat(rules(other)).isEqualTo(ofOther);
        });
        staysSo(() -> desk.casesOf(other, "open").size() == 1
                && desk.casesOf(one, "open").size() == 1);
    }

    private static PersonAlias enter(String identifier, String family) {
        JsonNode entered = desk.tell(
                "/v1/people",
                Map.of(
                        "identifier", Map.of("system", "region-1", "value", identifier),
                        "details", Map.of("given", "Jo", "family", family),
                        "programs", List.of("north-detox")));
        return new PersonAlias(UUID.fromString(entered.get("person").stringValue()));
    }

    private static void staysSo(Callable<Boolean> state) {
        await().atMost(PATIENCE).during(IT_STAYS_SO).until(state);
    }

    private static JsonNode onlyOpen(PersonAlias person) {
        return await().atMost(PATIENCE)
                .until(() -> desk.casesOf(person, "open"), found -> found.size() == 1)
                .getFirst();
    }

    private static JsonNode whole(JsonNode listed) {
        return desk.read("/v1/cases/" + listed.get("id").stringValue());
    }

    /** What needs work of this person, once all that a post brings about has come. */
    private static List<String> settledRules(PersonAlias person) {
        AtomicReference<List<String>> before = new AtomicReference<>(List.of());
        staysSo(() -> {
            List<String> now = rules(person);
            return !now.isEmpty() && now.equals(before.getAndSet(now));
        });
        return before.get();
    }

    private static List<String> rules(PersonAlias person) {
        return desk.casesOf(person, "open").stream()
                .flatMap(each -> desk.findings(each).stream())
                .filter(finding -> finding.get("needsWork").booleanValue())
                .map(finding -> finding.get("rule").stringValue())
                .sorted()
                .toList();
    }
}
