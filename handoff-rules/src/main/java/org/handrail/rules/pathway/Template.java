package org.handrail.rules.pathway;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words with blanks: {@code {program} was to answer by {due}}.
 *
 * @param text the words; a blank is a lower-case name in braces
 */
public record Template(String text) {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");

    /** The names of its blanks. */
    public Set<String> blanks() {
        return BLANK.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    /** The text with its blanks filled; a blank for which there is no word stays as it is. */
    public String filled(Map<String, String> words) {
        return BLANK.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group())));
    }
}
