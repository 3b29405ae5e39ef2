package org.handrail.rules.pathway;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stops the clock for a while.
 *
 * @param begin what stops it
 * @param ends what lets it go on: any of these, once it happened after the beginning
 * @param atMost how long it lasts where nobody ever says that it is over
 * @param endsOn the time, said by the beginning itself, at which it goes on without further notice; null where it says none
 * @param anew whether the window then starts anew; else what was left of it is left still
 */
public record Pause(
        Clue begin,
        List<Opening> ends,
        Duration atMost,
        @Nullable TimeSaid endsOn,
        boolean anew) {

    public Pause {
        ends = List.copyOf(ends);
    }
}
