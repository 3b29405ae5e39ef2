package org.handrail.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One word, figure or text of the file, with its place. */
public record Scalar(ScalarNode node) {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,4}) (minute|hour|day|calendar day|business day)s?");

    /** The text at {@code node}; anything else is refused as no {@code what}. */
    public static Scalar of(Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return new Scalar(scalar);
        }
        throw Places.refused(node, what + " is not a text", "write one value here");
    }

    /**
     * A count and what is counted.
     *
     * @param unit minute, hour, day, calendar day or business day
     */
    public record Amount(int count, String unit) {}

    public String text() {
        return node.getValue().strip();
    }

    /** What is wrong with it, and what would be right. */
    public UnreadableYaml refused(String problem, @Nullable String remedy) {
        return Places.refused(node, problem, remedy);
    }

    public int wholeNumber() {
        if (!text().matches("\\d{1,4}")) {
            throw refused("\"" + text() + "\" is no whole number", "write one from 0 to 9999");
        }
        return Integer.parseInt(text());
    }

    public LocalDate date() {
        return read("date", "write it as 2026-12-25", LocalDate::parse);
    }

    /**
     * What a reader that throws for what it cannot read makes of the text.
     *
     * @param kind what it should be, to say it is none
     * @param remedy how it is written
     */
    public <T> T read(String kind, String remedy, Function<String, T> reader) {
        try {
            return reader.apply(text());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused("\"" + text() + "\" is no " + kind, remedy);
        }
    }

    /** Time as it passes, {@code 4 hours}; a day of it has 24 hours. */
    public Duration duration() {
        Amount amount = amount("duration", "write it as 4 hours, 30 minutes or 2 days");
        return switch (amount.unit()) {
            case "minute" -> Duration.ofMinutes(amount.count());
            case "hour" -> Duration.ofHours(amount.count());
            case "day" -> Duration.ofDays(amount.count());
            default -> throw refused("a duration is not counted in " + amount.unit() + "s", "write hours or days");
        };
    }

    /** A count with its unit, {@code 2 business days}. */
    public Amount amount(String kind, String remedy) {
        Matcher amount = AMOUNT.matcher(text());
        if (!amount.matches()) {
            throw refused("\"" + text() + "\" is no " + kind, remedy);
        }
        return new Amount(Integer.parseInt(amount.group(1)), amount.group(2));
    }
}
