package org.handrail.rules.histories;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Chance that is the same for the same seed. */
final class Chance {

    private final Random random;

    private Chance(Random random) {
        this.random = random;
    }

    /** It differs from seed to seed; neighbouring seeds of {@link Random} itself begin almost alike. */
    static Chance of(long seed) {
        return new Chance(random(seed));
    }

    /** The same as the JDK has it. */
    static Random random(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** From 0 to below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Any of these. */
    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Any of these. */
    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
