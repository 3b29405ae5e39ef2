package org.handrail.outreach.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.ProgramId;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.pages.Times.Shown;

/**
 * Who looks at a page, and from where.
 *
 * @param zone in which they read times: their browser's, or the desk's where that is not known
 * @param now when the page was asked for
 * @param programs what a program of this id is called
 */
public record Viewer(Who who, ZoneId zone, Instant now, UnaryOperator<String> programs) {

    /** A program by the name that people know it by. */
    String program(ProgramId program) {
        return programs.apply(program.value());
    }

    /** A point in time as they read it. */
    Shown at(Instant instant) {
        return Times.at(instant, zone, now);
    }

    /** The same of something of which perhaps only the day is known, where it was. */
    Shown at(CareTime time, ZoneId there) {
        return switch (time) {
            case CareTime.Moment moment -> at(moment.at());
            case CareTime.WholeDay day -> Times.day(day.date(), there);
        };
    }

    /** {@code in 25 min}, {@code 3 h ago}. */
    String distance(Instant instant) {
        Duration ahead = Duration.between(now, instant);
        return ahead.isNegative() ? Times.length(ahead.negated()) + " ago" : "in " + Times.length(ahead);
    }
}
