package org.handrail.events;

import org.handrail.events.terms.EnrolmentId;
import org.jspecify.annotations.Nullable;

/** An event that belongs to an enrolment, or may. */
public interface NamesEnrolment {

    /** The enrolment in aftercare, or null where the partner named none. */
    @Nullable
    EnrolmentId enrolment();
}
