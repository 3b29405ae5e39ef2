package org.handrail.outreach.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
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
            "es", Map.of(TextKind.PLEASE_CALL, "Llame al {phone}. Responda STOP.")));

    @Test
    void aTextSaysDateTimeAndANumber() {
        var said = words.of(TextKind.APPOINTMENT, null, Instant.parse("2026-11-23T15:30:00Z"), NEW_YORK);

        assertThat(said.orElseThrow().text().replace('\u202f', ' '))
                .isEqualTo("Mon 23 Nov, 10:30 AM. Questions: 555-0100. Reply STOP to end.");
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
    @ValueSource(strings = {"STOP", " stop please", "Stop.", "UNSUBSCRIBE", "alto"})
    void stopIsUnderstood(String text) {
        assertThat(Answer.of(text)).isEqualTo(Answer.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I cannot stop", "", "ok", "help me"})
    void othersAreWords(String text) {
        assertThat(Answer.of(text)).isEqualTo(Answer.WORDS);
    }

    private static TextWords words(Map<String, Map<TextKind, String>> words) {
        return new TextWords(words, "555-0100", "en");
    }
}
