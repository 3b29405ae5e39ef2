package org.handrail.intake.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.events.codec.Spelling;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, read strictly: one that is not known, or cannot be read, is refused and never passed over. */
final class Parameters {

    private static final Set<String> OF_TIME = Set.of("as-of", "known-at");
    private static final Set<String> OF_PAGES = Set.of("limit", "after");
    private static final Set<String> OF_ITEMS = Set.of("state", "program", "person", "on", "from", "until", "flagged");
    private static final String INSTANT =
            "a time with its offset such as 2026-03-01T14:30:00-05:00, the + written as %2B";

    private final Map<String, String[]> given;
    private final InstantSource clock;

    Parameters(Map<String, String[]> given, InstantSource clock) {
        this.given = given;
        this.clock = clock;
    }

    Question question() {
        allow(List.of(OF_TIME, OF_PAGES, OF_ITEMS));
        LocalDate on = day("on");
        if (on != null && (given.containsKey("from") || given.containsKey("until"))) {
            throw new RefusedQuestion("on", "given together with from or until", "either the one day or the span");
        }
        return new Question(
                readStandpoint(),
                limit(),
                after(),
                Arrays.asList(given.getOrDefault("state", new String[0])),
                one("program"),
                read("person", "an alias as in answers, or from POST /v1/pseudonyms", UUID::fromString),
                on == null ? day("from") : on,
                on == null ? day("until") : on,
                Boolean.TRUE.equals(read("flagged", "true or false", Parameters::truth)));
    }

    Standpoint standpoint() {
        allow(List.of(OF_TIME));
        return readStandpoint();
    }

    Page page() {
        allow(List.of(OF_PAGES));
        return new Page(limit(), after());
    }

    private int limit() {
        String expected = "a whole number from 1 to " + Question.MOST;
        Integer limit = read("limit", expected, Integer::valueOf);
        if (limit != null && (limit < 1 || limit > Question.MOST)) {
            throw new RefusedQuestion("limit", "out of range", expected);
        }
        return limit == null ? Question.USUAL : limit;
    }

    private UUID after() {
        UUID after = read("after", "the value of next of the page before", UUID::fromString);
        return after == null ? Question.BEFORE_ALL : after;
    }

    private Standpoint readStandpoint() {
        Instant asOf = read("as-of", INSTANT, Parameters::instant);
        Instant knownAt = read("known-at", INSTANT, Parameters::instant);
        if (knownAt != null && knownAt.isAfter(clock.instant())) {
            throw new RefusedQuestion("known-at", "in the future", "a time that has passed");
        }
        return new Standpoint(asOf == null ? Instant.MAX : asOf, knownAt == null ? Instant.MAX : knownAt);
    }

    private @Nullable LocalDate day(String name) {
        return read(name, "a day such as 2026-03-01, from 1900 to 2199", text -> {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 2199) {
                throw new IllegalArgumentException(text);
            }
            return day;
        });
    }

    private void allow(List<Set<String>> known) {
        Set<String> allowed = new TreeSet<>();
        known.forEach(allowed::addAll);
        for (String name : given.keySet()) {
            if (!allowed.contains(name)) {
                throw new RefusedQuestion(
                        name,
                        "not a parameter here",
                        "one of " + String.join(", ", allowed) + "; perhaps "
                                + Spelling.nearest(name, allowed).orElse(""));
            }
        }
    }

    private <T> @Nullable T read(String name, String expected, Function<String, T> reader) {
        String text = one(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new RefusedQuestion(name, "cannot be read", expected);
        }
    }

    private @Nullable String one(String name) {
        String[] values = given.get(name);
        if (values != null && values.length > 1) {
            throw new RefusedQuestion(name, "given " + values.length + " times", "given once");
        }
        return values == null ? null : values[0];
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
