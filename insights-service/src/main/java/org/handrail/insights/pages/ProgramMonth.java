package org.handrail.insights.pages;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a month's page of a program says.
 *
 * @param program its id
 * @param judgedThrough how far all is judged; null while nothing was heard of it
 * @param openEnded whether the month is not over, or some of it may still change by itself
 */
record ProgramMonth(
        String program,
        String name,
        String partner,
        String level,
        YearMonth month,
        @Nullable Instant judgedThrough,
        boolean openEnded,
        List<MeasureRow> measures,
        List<HandoffRow> handoffs,
        List<DischargeRow> discharges,
        List<AppointmentRow> appointments,
        List<Tally> referrals,
        List<Tally> declines,
        List<Tally> people,
        List<FeedRow> feeds) {

    /**
     * A measure.
     *
     * @param rate so far
     * @param atMost what the rate can still become; empty where nothing is open
     * @param before the rate of the month before
     * @param goal empty where none is set
     */
    record MeasureRow(
            String title,
            String measure,
            long numerator,
            long denominator,
            long exclusions,
            long open,
            String rate,
            String atMost,
            String before,
            String goal,
            Trend trend) {}

    /** A kind of handoff. */
    record HandoffRow(
            String rule,
            long all,
            long met,
            long recovered,
            long dropped,
            long unverified,
            long awaited,
            long excused) {

        /** The share of what is still owed. */
        public String lost() {
            return Share.of(dropped + unverified, all - excused);
        }
    }

    /** Stays that ended, of one kind. */
    record DischargeRow(
            String kind,
            long discharges,
            String againstAdvice,
            String toAppointment,
            long withAppointment,
            String toService,
            long withService) {}

    /** Appointments set so many days ahead. */
    record AppointmentRow(String daysAhead, long all, long kept, long missed, long other, String noShow) {}

    /** How many of something. */
    record Tally(String what, long count, String share) {}

    /**
     * What came from the partner.
     *
     * @param half of the facts came within this time of happening
     * @param nineInTen of them did
     * @param silent how often it was silent for longer than usual, and how long altogether; empty where it was not
     */
    record FeedRow(
            String service, long facts, String half, String nineInTen, String withinDay, String silent, String last) {}
}
