package org.handrail.rules.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.rules.pathway.Span;
import org.handrail.rules.pathway.Template;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One word, figure or text of the file, with its place. */
record Scalar(ScalarNode node) {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,4}) (minute|hour|day|calendar day|business day)s?");

    static Scalar of(Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return new Scalar(scalar);
        }
        throw Places.refused(node, what + " is not a text", "write one value here");
    }

    String text() {
        return node.getValue().strip();
    }

    UnreadablePathway refused(String problem, @Nullable String remedy) {
        return Places.refused(node, problem, remedy);
    }

    int wholeNumber() {
        if (!text().matches("\\d{1,4}")) {
            throw refused("\"" + text() + "\" is no whole number", "write one from 0 to 9999");
        }
        return Integer.parseInt(text());
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw refused("\"" + text() + "\" is no date", "write it as 2026-12-25");
        }
    }

    /** Time as it passes, {@code 4 hours}; a day of it has 24 hours. */
    Duration duration() {
        Amount amount = amount("duration", "write it as 4 hours, 30 minutes or 2 days");
        return switch (amount.unit()) {
            case "minute" -> Duration.ofMinutes(amount.count());
            case "hour" -> Duration.ofHours(amount.count());
            case "day" -> Duration.ofDays(amount.count());
            default -> throw refused("a duration is not counted in " + amount.unit() + "s", "write hours or days");
        };
    }

    /** The length of a window, {@code 2 business days}. */
    Span span() {
        Amount amount = amount("window", "write it as 24 hours, 7 calendar days or 1 business day");
        return switch (amount.unit()) {
            case "hour" -> new Span.Hours(amount.count());
            case "calendar day" -> new Span.CalendarDays(amount.count());
            case "business day" -> businessDays(amount.count());
            default ->
                throw refused(
                        "a window is not counted in " + amount.unit() + "s",
                        "write hours, calendar days or business days");
        };
    }

    /** A text whose blanks are all among these. */
    Template template(Set<String> blanks) {
        Template template = Template.of(text());
        template.blanks().stream()
                .filter(blank -> !blanks.contains(blank))
                .findFirst()
                .ifPresent(blank -> {
                    throw refused("{" + blank + "} is never filled here", Vocabulary.remedy(blank, blanks));
                });
        return template;
    }

    private Span businessDays(int count) {
        if (count == 0) {
            throw refused("0 business days end before they begin", "write at least 1 business day");
        }
        return new Span.BusinessDays(count);
    }

    private Amount amount(String kind, String remedy) {
        Matcher amount = AMOUNT.matcher(text());
        if (!amount.matches()) {
            throw refused("\"" + text() + "\" is no " + kind, remedy);
        }
        return new Amount(Integer.parseInt(amount.group(1)), amount.group(2));
    }

    private record Amount(int count, String unit) {}
}
