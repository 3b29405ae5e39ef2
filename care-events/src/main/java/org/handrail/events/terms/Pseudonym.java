package org.handrail.events.terms;

import java.util.UUID;

/**
 * An identifier that means nothing outside: a keyed hash of what a partner gave, made at the intake. Equal identifiers of
 * equal scope have equal pseudonyms, so a re-post and an answer from elsewhere find what they belong to.
 */
public sealed interface Pseudonym
        permits PersonAlias, FactId, StayId, ReferralId, AppointmentId, EnrolmentId, CheckInId, ConsentId, CaseId {

    /** The pseudonym itself, a UUID of version 8 where it is a keyed hash. */
    UUID value();
}
