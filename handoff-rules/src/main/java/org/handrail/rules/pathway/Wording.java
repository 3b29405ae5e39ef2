package org.handrail.rules.pathway;

import java.util.Map;
import org.handrail.events.EventType;

/**
 * The words shared by all rules.
 *
 * @param sentences the sentence a finding explains itself with, for every {@link Ending}
 * @param phrases what to say of a fact that was heard, for every event a rule looks for
 * @param moved added to what was expected where something gave it another window than it had at first
 * @param stage added to a drop that has lasted
 * @param raised added to what is more urgent than usual
 * @param ringFirst said before what would clear a critical finding that is unverified
 * @param settled said instead of what would clear a finding when nothing would, since nothing is awaited any more
 */
public record Wording(
        Map<Ending, Template> sentences,
        Map<EventType, Template> phrases,
        Template moved,
        Template stage,
        Template raised,
        String ringFirst,
        String settled) {

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
        UNVERIFIED_CRITICAL("unverified and critical"),
        PAUSED("paused"),
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
