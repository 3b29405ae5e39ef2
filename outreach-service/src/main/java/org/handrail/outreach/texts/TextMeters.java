package org.handrail.outreach.texts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What became of texts, and what came back. */
@Component
class TextMeters {

    private final MeterRegistry meters;

    TextMeters(MeterRegistry meters) {
        this.meters = meters;
        for (TextState state : TextState.values()) {
            if (state != TextState.RECORDED) {
                sent(state); // from the start, so that the first is an increase
            }
        }
        for (Answer answer : Answer.values()) {
            answered(answer);
        }
    }

    void count(TextState state) {
        sent(state).increment();
    }

    void count(Answer answer) {
        answered(answer).increment();
    }

    private Counter sent(TextState state) {
        return Counter.builder("handrail.texts")
                .description("Texts to people, by what became of them; one in doubt is not sent again")
                .baseUnit("texts")
                .tag("result", state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(meters);
    }

    private Counter answered(Answer answer) {
        return Counter.builder("handrail.text.answers")
                .description("Answers to texts, by what they ask for")
                .baseUnit("answers")
                .tag("kind", answer.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
