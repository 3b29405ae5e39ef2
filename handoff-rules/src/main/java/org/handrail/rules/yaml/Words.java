package org.handrail.rules.yaml;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.handrail.rules.pathway.Word;
import org.handrail.yaml.Vocabulary;

/** The vocabularies that the judgement itself spells, and those of the events. */
final class Words {

    private Words() {}

    static <T extends Enum<T> & Word> Vocabulary<T> of(String kind, Class<T> words) {
        return Vocabulary.of(kind, Arrays.asList(words.getEnumConstants()), Word::word);
    }

    /** The values of a closed list of the contract, each in lower case with spaces. */
    static Map<String, Object> spelled(Class<?> type) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Object value : type.getEnumConstants()) {
            words.put(value.toString().toLowerCase(Locale.ROOT).replace('_', ' '), value);
        }
        return words;
    }
}
