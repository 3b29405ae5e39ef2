package org.handrail.insights.figures;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question about a {@link Subject}.
 *
 * @param by how the answer is put together; one figure for all where empty
 * @param where of whom, by column
 * @param from the first month, or null for all
 * @param to the last month, or null for all
 * @param after behind which group the page begins, or null for the first
 * @param limit at most so many groups
 */
public record Asked(
        List<String> by,
        Map<String, List<String>> where,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable List<String> after,
        int limit) {

    private static final int USUAL = 1_000;
    private static final int MOST = 10_000;
    private static final String BETWEEN = "\u001f";

    /** No text of the database holds it. */
    private static final char NOTHING = '\0';

    /** What the database has days for. */
    private static final int LAST_YEAR = 9_999;

    private static final List<String> OTHERS = List.of("by", "from", "to", "after", "limit", "format");

    /**
     * Reads the parameters of a request.
     *
     * @throws RefusedQuestion where one makes no sense for this subject
     */
    public static Asked of(Subject subject, Map<String, List<String>> parameters) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.indexOf(NOTHING) >= 0)) {
                throw new RefusedQuestion("The value of " + name + " makes no sense.", "Leave out the character 0.");
            }
            if (subject.by().containsKey(name)) {
                where.put(name, values);
            } else if (!OTHERS.contains(name)) {
                throw new RefusedQuestion(
                        "There is no parameter " + name + " here.",
                        "Ask with " + String.join(", ", subject.by().keySet()) + ", from, to, by, limit, after.");
            }
        });
        List<String> by = by(subject, all(parameters, "by"));
        return new Asked(
                by,
                where,
                month(subject, first(parameters, "from")),
                month(subject, first(parameters, "to")),
                after(by, first(parameters, "after")),
                limit(first(parameters, "limit")));
    }

    /** The same question about this partner's programs alone. */
    public Asked ofPartner(String partner) {
        Map<String, List<String>> own = new LinkedHashMap<>(where);
        own.put("partner", List.of(partner));
        return new Asked(by, own, from, to, after, limit);
    }

    /** What stands for the last group of a page, to go on behind it. */
    static String cursor(List<String> group) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, group).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
    }

    /** Said several times is as good as said with commas. */
    private static String all(Map<String, List<String>> parameters, String name) {
        return String.join(",", parameters.getOrDefault(name, List.of()));
    }

    private static List<String> by(Subject subject, String said) {
        if (said.isEmpty()) {
            return subject.usually();
        }
        List<String> by = new ArrayList<>();
        for (String each : said.split(",", -1)) {
            if (!subject.by().containsKey(each) && !each.equals("nothing")) {
                throw new RefusedQuestion(
                        "Figures cannot be put together by " + each + " here.",
                        "by is a list of " + String.join(", ", subject.by().keySet()) + "; or nothing.");
            }
            if (!each.equals("nothing") && !by.contains(each)) {
                by.add(each);
            }
        }
        return by;
    }

    private static @Nullable YearMonth month(Subject subject, @Nullable String said) {
        if (said == null) {
            return null;
        }
        if (subject.month() == null) {
            throw new RefusedQuestion("This is about now and has no months.", "Leave out from and to.");
        }
        return parsed(said)
                .orElseThrow(() -> new RefusedQuestion("A month makes no sense.", "Write from and to as 2026-11."));
    }

    /** A month as it is written in questions, {@code 2026-11}; none where it is not. */
    public static Optional<YearMonth> parsed(String said) {
        try {
            return Optional.of(YearMonth.parse(said)).filter(Asked::isOfTheCalendar);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Whether there are days for it, and for the years before and after it. */
    public static boolean isOfTheCalendar(YearMonth month) {
        return month.getYear() > 1 && month.getYear() < LAST_YEAR;
    }

    private static @Nullable List<String> after(List<String> by, @Nullable String said) {
        if (said == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(said), StandardCharsets.UTF_8);
            List<String> group = List.of(text.split(BETWEEN, -1));
            if (group.size() == by.size() && text.indexOf(NOTHING) < 0) {
                return group;
            }
        } catch (IllegalArgumentException none) {
            // told below
        }
        throw new RefusedQuestion(
                "The place to go on from makes no sense.", "Use next of the page before, with the same by.");
    }

    private static int limit(@Nullable String said) {
        if (said == null) {
            return USUAL;
        }
        try {
            int limit = Integer.parseInt(said);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw new RefusedQuestion("The limit makes no sense.", "limit is a whole number from 1 to " + MOST + ".");
    }
}
