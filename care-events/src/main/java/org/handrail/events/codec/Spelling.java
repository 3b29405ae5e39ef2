package org.handrail.events.codec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How far two words are apart, to suggest the one that was meant. */
public final class Spelling {

    private Spelling() {}

    /** Of some words the one that is nearest to another, if there are any. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String each) -> distance(each, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The Levenshtein distance: how many letters to insert, drop or change. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
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
