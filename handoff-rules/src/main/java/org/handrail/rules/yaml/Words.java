package org.handrail.rules.yaml;

import java.util.Arrays;
import org.handrail.rules.pathway.Word;
import org.handrail.yaml.Vocabulary;

/** The vocabularies that the judgement itself spells. */
final class Words {

    private Words() {}

    static <T extends Enum<T> & Word> Vocabulary<T> of(String kind, Class<T> words) {
        return Vocabulary.of(kind, Arrays.asList(words.getEnumConstants()), Word::word);
    }
}
