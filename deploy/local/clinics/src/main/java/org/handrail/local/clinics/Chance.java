package org.handrail.local.clinics;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** A seeded source of chance: the same seed and number draw the same, whatever was drawn for others. */
final class Chance {

    /** 2^64 divided by the golden ratio: neighbouring seeds become far apart. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Chance of(long seed, long number) {
        return new Chance(seed * GOLDEN + number);
    }

    /** True with this probability, 0 to 1. */
    boolean is(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** An index, each with its weight; weights need not sum to one. */
    int weighted(double... weights) {
        double left = random.nextDouble(java.util.Arrays.stream(weights).sum());
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** Evenly between two numbers of hours, to the second. */
    Duration hours(double low, double high) {
        return Duration.ofSeconds((long) (random.nextDouble(low, high) * 3600));
    }

    /** Log-normal: half the values lie below the median, few lie far above. */
    double logNormal(double median, double spread) {
        return median * Math.exp(spread * random.nextGaussian());
    }
}
