package org.handrail.outreach.pages;

import org.handrail.events.terms.Channel;
import org.handrail.outreach.pages.Times.Shown;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.handrail.outreach.protocol.Standing.Queue;
import org.handrail.outreach.storage.CaseSummary;
import org.handrail.outreach.storage.NextUp;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next, on one line.
 *
 * @param by when it must be done
 * @param distance how far away that is
 * @param late whether that has passed
 * @param escalated whether the supervisor was told
 */
record NextLine(String what, Shown by, String distance, boolean late, boolean escalated) {

    static @Nullable NextLine of(CaseSummary theCase, Viewer viewer) {
        NextUp next = theCase.next();
        if (next == null) {
            return null;
        }
        Queue queue = next.queue();
        return new NextLine(
                queue == null ? step(next) : claim(queue),
                viewer.at(next.due()),
                viewer.distance(next.due()),
                viewer.now().isAfter(next.due()),
                next.escalated());
    }

    private static String step(NextUp next) {
        Channel channel = next.step().channel();
        if (channel != null && next.step().by() == Doer.DESK) {
            return Words.of(channel) + ", sent by the desk itself";
        }
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
