package org.handrail.outreach.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of texts disclose nothing, and are in the language that was asked for or not said at all. */
class TextWordsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String CALL = "Please call {phone}. Reply STOP to end.";
    private static final String COME = "{date}, {time}. Questions: {phone}. Reply STOP to end.";

    private final TextWords words = words(Map.of(
            "en", Map.of(TextKind.PLEASE_CALL, CALL, TextKind.APPOINTMENT, COME),
            "es",
                    Map.of(
                            TextKind.PLEASE_CALL,
                            "Llame al {phone}. Responda STOP.",
                            TextKind.APPOINTMENT,
                            "{date}, {time}. Llame al {phone}. Responda STOP.")));

    @Test
    void aTextSaysDateTimeAndANumber() {
        var said = words.of(TextKind.APPOINTMENT, null, Instant.parse("2026-11-23T15:30:00Z"), NEW_YORK);

        assertThat(said.orElseThrow().text())
                .isEqualTo("Mon 23 Nov, 10:30 AM. Questions: 555-0100. Reply STOP to end.");
    }

    /** An accent in the name of a day would double what the text costs, and show as a box on old telephones. */
    @Test
    void aDateIsWrittenInTheLettersOfTheWordsAroundIt() {
        Instant saturday = Instant.parse("2026-11-21T15:30:00Z");
        assertThat(words.of(TextKind.APPOINTMENT, "es", saturday, NEW_YORK)
                        .orElseThrow()
                        .text())
                .isEqualTo("sab 21 nov, 10:30. Llame al 555-0100. Responda STOP.");
        TextWords accented = words(Map.of("es", Map.of(TextKind.APPOINTMENT, "{date}, {time}: {phone}. Envíe STOP.")));
        assertThat(accented.of(TextKind.APPOINTMENT, "es", saturday, NEW_YORK)
                        .orElseThrow()
                        .text())
                .startsWith("sáb 21 nov");
    }

    /** It is told people's numbers. */
    @Test
    void aGatewayWithoutTlsIsRefusedAtStart() {
        for (String url : List.of("http://gateway.example/send", "https://a:b@gateway.example/send", "https:///send")) {
            assertThatThrownBy(() -> gateway(url)).hasMessageContaining("https://");
        }
        assertThat(gateway("http://127.0.0.1:9/send").gateway()).isNotNull();
        assertThat(gateway("https://gateway.example/send").gateway()).isNotNull();
    }

    private static TextSettings gateway(String url) {
        return new TextSettings(URI.create(url), false, null, null, Duration.ofSeconds(1), "555-0100", "en", Map.of());
    }

    @Test
    void theLanguageThatWasAskedForIsSpokenWhateverItsRegion() {
        assertThat(words.of(TextKind.PLEASE_CALL, "es-MX", null, NEW_YORK).orElseThrow())
                .isEqualTo(new TextWords.Said("es", "Llame al 555-0100. Responda STOP."));
    }

    @Test
    void withoutWordsInThatLanguageNothingIsSaid() {
        assertThat(words.of(TextKind.PLEASE_CALL, "vi", null, NEW_YORK)).isEmpty();
        assertThat(words.of(TextKind.APPOINTMENT, "en", null, NEW_YORK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your detox program: call {phone}. Reply STOP to end.",
                "Call {phone} about your TREATMENT. Reply STOP to end.",
                "Handrail: call {phone}. Reply STOP to end.",
                "Call {phone} or see https://example.org. Reply STOP to end.",
                "Dear {name}, call {phone}. Reply STOP to end.",
                "Call {phone}.",
                "Call us. Reply STOP to end.",
                "{date}: call {phone}. Reply STOP to end."
            })
    void wordsThatDiscloseOrLackSomethingAreRefusedWhenTheyAreRead(String text) {
        assertThatThrownBy(() -> words(Map.of("en", Map.of(TextKind.PLEASE_CALL, text))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                " stop please",
                "Stop.",
                "UNSUBSCRIBE",
                "alto",
                "(stop)",
                "\"Stop\"",
                "¡Alto!",
                "opt out",
                "Opt-out please"
            })
    void stopIsUnderstood(String text) {
        assertThat(Answer.of(text)).isEqualTo(Answer.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I cannot stop", "", "ok", "help me", "optional", "opt in"})
    void othersAreWords(String text) {
        assertThat(Answer.of(text)).isEqualTo(Answer.WORDS);
    }

    @Test
    void whatStandsBesideTheWordIsSeen() {
        assertThat(Answer.saysMore("Cancel my appointment")).isTrue();
        assertThat(List.of("STOP", " stop! ", "(opt out)")).noneMatch(Answer::saysMore);
    }

    private static TextWords words(Map<String, Map<TextKind, String>> words) {
        return new TextWords(words, "555-0100", "en");
    }
}
