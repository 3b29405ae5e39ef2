package org.handrail.outreach.pages;

import java.time.Instant;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.pages.Times.Shown;
import org.handrail.outreach.protocol.Standing.Queue;
import org.handrail.outreach.storage.CaseSummary;
import org.handrail.outreach.storage.NextUp;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next, on one line.
 *
 * @param by when it must be done
 * @param late whether that has passed
 * @param escalated whether the supervisor was told
 */
record NextLine(String what, Shown by, boolean late, boolean escalated) {

    static @Nullable NextLine of(CaseSummary theCase, Instant now) {
        NextUp next = theCase.next();
        if (next == null) {
            return null;
        }
        Queue queue = next.queue();
        return new NextLine(
                queue == null ? step(next) : claim(queue),
                Times.at(next.due(), theCase.zone(), now),
                now.isAfter(next.due()),
                next.escalated());
    }

    private static String step(NextUp next) {
        Channel channel = next.step().channel();
        return channel == null ? Words.of(next.step().kind()) : Words.of(channel);
    }

    private static String claim(Queue queue) {
        return switch (queue) {
            case TEAM -> "Claim it";
            case ON_CALL -> "On call: claim it";
            case SUPERVISOR -> "Supervisor: see to it";
        };
    }
}
