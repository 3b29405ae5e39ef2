package org.handrail.rules;

import java.util.UUID;
import org.handrail.events.CareEvent;
import org.handrail.events.FollowsStay;
import org.handrail.events.NamesAppointment;
import org.handrail.events.NamesCheckIn;
import org.handrail.events.NamesConsent;
import org.handrail.events.NamesEnrolment;
import org.handrail.events.NamesReferral;
import org.handrail.events.NamesStay;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.events.terms.Pseudonym;
import org.jspecify.annotations.Nullable;

/** What an event names: its stay, its referral, and so on. */
final class Names {

    private Names() {}

    /** What a finding opened by this fact hangs on; the fact itself where it names nothing of the kind. */
    static Anchor anchor(Anchor.Kind kind, Fact fact) {
        UUID named = of(kind, fact.event());
        return named == null ? new Anchor(Anchor.Kind.FACT, fact.id().value()) : new Anchor(kind, named);
    }

    /** The thing of this kind that the event names, or null. */
    static @Nullable UUID of(Anchor.Kind kind, CareEvent event) {
        return switch (kind) {
            case STAY -> event instanceof NamesStay names ? names.stay().value() : followed(event);
            case REFERRAL -> event instanceof NamesReferral names ? value(names.referral()) : null;
            case APPOINTMENT ->
                event instanceof NamesAppointment names ? names.appointment().value() : null;
            case ENROLMENT -> event instanceof NamesEnrolment names ? value(names.enrolment()) : null;
            case CHECK_IN ->
                event instanceof NamesCheckIn names ? names.checkIn().value() : null;
            case CONSENT ->
                event instanceof NamesConsent names ? names.consent().value() : null;
            case SUPPLY, FACT -> null;
        };
    }

    private static @Nullable UUID followed(CareEvent event) {
        return event instanceof FollowsStay follows ? value(follows.stay()) : null;
    }

    private static @Nullable UUID value(@Nullable Pseudonym named) {
        return named == null ? null : named.value();
    }
}
