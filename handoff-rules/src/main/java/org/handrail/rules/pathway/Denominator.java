package org.handrail.rules.pathway;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a measure is taken.
 *
 * @param youngest the least age in years, or null
 * @param oldest the greatest, or null
 * @param first the first day of the year on which what opens it counts
 * @param last the last such day
 * @param oneIn openings less than so many calendar days after one that counts do not count; 0 where all count
 */
public record Denominator(
        @Nullable Integer youngest, @Nullable Integer oldest, MonthDay first, MonthDay last, int oneIn) {}
