package org.handrail.local.clinics;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param people how many people come within a fortnight, 1 to 1,000,000
 * @param seed the same seed makes the same people; null: that of the run begun before, else {@link #DEFAULT_SEED}
 * @param rate as a load generator: events a second, 0 for as many as go; null to simulate instead
 * @param bulk events per post, 1 for single posts
 * @param connections how many posts are under way at once, 1 to 1,000
 * @param duration how long the load lasts
 */
record Options(int people, @Nullable Long seed, @Nullable Integer rate, int bulk, int connections, Duration duration) {

    static final long DEFAULT_SEED = 17;

    static final String USAGE = """
            Simulated clinics: a fortnight of history, then live.
              --people N        people who come within a fortnight (200)
              --seed N          the same seed, the same people (17, or that of the run begun before)
            As a load generator:
              --rate R          events a second; 0: as many as go
              --single | --bulk [B]   one event a post, or B as NDJSON (500)
              --connections N   posts under way at once (16)
              --duration S      seconds (30)""";

    static Options parse(String... words) {
        int people = 200;
        Long seed = null;
        Integer rate = null;
        int bulk = 500;
        int connections = 16;
        int seconds = 30;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--people" -> people = number(words, ++i, 1, 1_000_000);
                case "--seed" -> seed = (long) number(words, ++i, 0, Integer.MAX_VALUE);
                case "--rate" -> rate = number(words, ++i, 0, 1_000_000);
                case "--single" -> bulk = 1;
                case "--bulk" -> bulk = numberFollows(words, i) ? number(words, ++i, 1, 10_000) : 500;
                case "--connections" -> connections = number(words, ++i, 1, 1_000);
                case "--duration" -> seconds = number(words, ++i, 1, 86_400);
                default -> throw new IllegalArgumentException("unknown option " + words[i]);
            }
        }
        return new Options(people, seed, rate, bulk, connections, Duration.ofSeconds(seconds));
    }

    private static boolean numberFollows(String[] words, int i) {
        return i + 1 < words.length && !words[i + 1].startsWith("--");
    }

    private static int number(String[] words, int i, int least, int most) {
        try {
            int number = Integer.parseInt(words[i]);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException none) {
            // said below
        }
        throw new IllegalArgumentException(words[i - 1] + " takes a whole number from " + least + " to " + most);
    }
}
