package org.handrail.rules.pathway;

import java.util.Map;
import org.handrail.events.EventType;

/**
 * The words shared by all rules.
 *
 * @param sentences the sentence a finding explains itself with, for every {@link Ending}
 * @param phrases what to say of a fact that was heard, for every event a rule looks for
 * @param settled said instead of what would clear a finding when nothing would, since nothing is awaited any more
 */
public record Wording(Map<Ending, Template> sentences, Map<EventType, Template> phrases, String settled) {

    public Wording {
        sentences = Map.copyOf(sentences);
        phrases = Map.copyOf(phrases);
    }

    /** The sentence for this ending; the reader of pathway files has seen to it that there is one. */
    public Template sentence(Ending ending) {
        return sentences.getOrDefault(ending, Template.of(ending.word()));
    }

    /** The phrase for this event; the reader of pathway files has seen to it that there is one. */
    public Template phrase(EventType event) {
        return phrases.getOrDefault(event, Template.of(event.shortName()));
    }

    /** How the story of an expectation goes on after what was expected. */
    public enum Ending implements Word {
        EXPECTED("expected"),
        DUE_SOON("due soon"),
        SILENCE("dropped in silence"),
        REPORTED("dropped as reported"),
        UNVERIFIED("unverified"),
        MET("met"),
        RECOVERED("recovered"),
        RECOVERED_AFTER_REPORT("recovered after a report"),
        EXCUSED("excused");

        private final String word;

        Ending(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
