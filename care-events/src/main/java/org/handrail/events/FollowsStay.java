package org.handrail.events;

import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;

/** An event that follows a stay, or may. */
public interface FollowsStay {

    /** The stay it follows, or null where it follows none or the partner does not say. */
    @Nullable
    StayId stay();
}
