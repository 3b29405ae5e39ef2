package org.handrail.tracker.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.handrail.rules.Assessment;
import org.handrail.rules.Conclusion;
import org.jspecify.annotations.Nullable;

/**
 * When a person is to be judged again though nothing new is heard of them.
 *
 * @param next microseconds since 1970 of log time, or null where time alone changes nothing
 * @param unverified whether something rests on the silence of a service that is behind, so that its return is a reason too
 */
public record Schedule(@Nullable Long next, boolean unverified) {

    /** As soon as there is a log time at all. */
    public static final Schedule AT_ONCE = new Schedule(Long.MIN_VALUE, false);

    /** Never, unless something is heard. */
    public static final Schedule NEVER = new Schedule(null, false);

    /** At {@code next} (rounded up to the microsecond), or never. */
    public static Schedule of(@Nullable Instant next, boolean unverified) {
        return new Schedule(next == null ? null : microsFrom(next), unverified);
    }

    /** When this says, but never the same instant again, or a person would be judged without end. */
    public static Schedule after(Assessment assessment, Instant asOf) {
        Instant next = assessment.nextChange();
        boolean unverified = assessment.conclusions().stream().anyMatch(Conclusion::restsOnSilence);
        return of(next == null || next.isAfter(asOf) ? next : asOf.plusNanos(1_000), unverified);
    }

    /** The first whole microsecond not before this instant; the far ends of time are as good as their neighbours. */
    public static long microsFrom(Instant instant) {
        long micros = microsAt(instant);
        return instant.equals(instant.truncatedTo(ChronoUnit.MICROS)) ? micros : micros + 1;
    }

    /** The last whole microsecond not after this instant. */
    public static long microsAt(Instant instant) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant.truncatedTo(ChronoUnit.MICROS));
        } catch (ArithmeticException beyond) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE + 2 : Long.MAX_VALUE - 2;
        }
    }
}
