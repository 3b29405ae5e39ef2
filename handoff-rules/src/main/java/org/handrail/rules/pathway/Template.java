package org.handrail.rules.pathway;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words with blanks: {@code {program} was to answer by {due}}. Parsed once, filled often.
 *
 * @param parts the words and the blanks between them
 */
public record Template(List<Part> parts) {

    private static final Pattern PARTS = Pattern.compile("\\{([a-z]+)}|[^{]+|\\{");

    public Template {
        parts = List.copyOf(parts);
    }

    /** The template of this text, in which a blank is a lower-case name in braces. */
    public static Template of(String text) {
        Stream<MatchResult> parts = PARTS.matcher(text).results();
        return new Template(
                parts.map(part -> part.group(1) == null ? new Part(part.group(), false) : new Part(part.group(1), true))
                        .toList());
    }

    /** The names of its blanks. */
    public Set<String> blanks() {
        return parts.stream().filter(Part::isBlank).map(Part::text).collect(Collectors.toUnmodifiableSet());
    }

    /** The text with its blanks filled. */
    public String filled(UnaryOperator<String> word) {
        StringBuilder filled = new StringBuilder();
        parts.forEach(part -> filled.append(part.isBlank() ? word.apply(part.text()) : part.text()));
        return filled.toString();
    }

    /**
     * A piece of a template.
     *
     * @param text the words themselves, or the name of the blank
     */
    public record Part(String text, boolean isBlank) {}
}
