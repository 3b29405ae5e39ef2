package org.handrail.outreach.protocol;

import java.time.ZoneId;
import java.util.Set;
import org.handrail.events.terms.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for, and agreed to.
 *
 * @param zone where they live
 * @param doNotContact whether they want no contact at all
 * @param noVoicemail whether nothing may be left on a machine
 * @param barred ways that are closed: not wished, not agreed to, or nothing known to reach them by
 * @param preferred the way they like best, or null
 * @param language they like best, as a BCP 47 tag, or null
 */
public record Wishes(
        ZoneId zone,
        boolean doNotContact,
        boolean noVoicemail,
        Set<Channel> barred,
        @Nullable Channel preferred,
        @Nullable String language) {

    public Wishes {
        barred = Set.copyOf(barred);
    }

    /** Of a person who was never asked: no text, no word to relatives, before they agreed to it. */
    public static Wishes unknown(ZoneId zone) {
        return new Wishes(zone, false, false, Set.of(Channel.SMS, Channel.COLLATERAL), null, null);
    }
}
