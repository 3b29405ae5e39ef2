package org.handrail.rules.pathway;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are business days: Monday to Friday, but for holidays.
 *
 * @param holidays days on which a program owes nobody an answer
 */
public record BusinessCalendar(Set<LocalDate> holidays) {

    public BusinessCalendar {
        holidays = Set.copyOf(holidays);
    }

    /** The {@code count}th business day after {@code day}; that day itself never counts. */
    public LocalDate businessDaysAfter(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isBusinessDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    private boolean isBusinessDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
    }
}
