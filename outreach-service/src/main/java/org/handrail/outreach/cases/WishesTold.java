package org.handrail.outreach.cases;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.handrail.events.terms.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What a person told us they want, and agreed to; all of it, each time it is told.
 *
 * @param zone where they live
 * @param textsAgreed whether they agreed to be sent texts
 * @param collateralAgreed whether they agreed that somebody close to them is asked
 * @param preferred the way they like best, or null
 * @param language they like best, as a BCP 47 tag, or null
 */
public record WishesTold(
        ZoneId zone,
        boolean doNotContact,
        boolean noVoicemail,
        boolean noHomeVisit,
        boolean textsAgreed,
        boolean collateralAgreed,
        @Nullable Channel preferred,
        @Nullable String language) {

    /** Of a person who was never asked: no text and no word to relatives before they agreed. */
    public static WishesTold nothing(ZoneId zone) {
        return new WishesTold(zone, false, false, false, false, false, null, null);
    }

    /** Ways that are closed. */
    public Set<Channel> barred() {
        Set<Channel> barred = EnumSet.noneOf(Channel.class);
        if (noHomeVisit) {
            barred.add(Channel.VISIT);
            barred.add(Channel.PEER_VISIT);
        }
        if (!textsAgreed) {
            barred.add(Channel.SMS);
        }
        if (!collateralAgreed) {
            barred.add(Channel.COLLATERAL);
        }
        return barred;
    }
}
