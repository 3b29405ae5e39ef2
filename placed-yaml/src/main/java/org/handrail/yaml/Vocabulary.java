package org.handrail.yaml;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The words that may stand in one place of the file, and what each means. */
public record Vocabulary<T>(String kind, Map<String, T> meanings) {

    /** A word is taken for a slip of another if no more than a third of its letters differ. */
    private static final int LETTERS_PER_SLIP = 3;

    /** The words of these values, each spelled by {@code spelling}. */
    public static <T> Vocabulary<T> of(
            String kind, Iterable<? extends T> values, Function<? super T, String> spelling) {
        Map<String, T> meanings = new LinkedHashMap<>();
        values.forEach(value -> meanings.put(spelling.apply(value), value));
        return new Vocabulary<>(kind, meanings);
    }

    /** What the word means; a word that is not in it is refused with the nearest one that is. */
    public T read(Scalar word) {
        T meaning = meanings.get(word.text());
        if (meaning == null) {
            throw word.refused("\"" + word.text() + "\" is no " + kind, remedy(word.text(), meanings.keySet()));
        }
        return meaning;
    }

    /** What to write instead of a word that is not among these. */
    public static String remedy(String word, Set<String> words) {
        return nearest(word, words)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> "it can be: " + String.join(", ", new TreeSet<>(words)));
    }

    private static Optional<String> nearest(String word, Set<String> words) {
        return words.stream()
                .sorted()
                .filter(candidate -> slips(word, candidate)
                        <= Math.max(1, Math.max(word.length(), candidate.length()) / LETTERS_PER_SLIP))
                .min(Comparator.comparingInt(candidate -> slips(word, candidate)));
    }

    /** Letters to add, drop or change to make one word the other (Levenshtein). */
    private static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
