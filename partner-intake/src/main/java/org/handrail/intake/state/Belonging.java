package org.handrail.intake.state;

import java.util.List;
import java.util.UUID;
import org.handrail.events.NamesConsent;
import org.handrail.events.PersonEvent;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.Pseudonym;

/**
 * One of what a fact belongs to: a stay, a referral, an appointment.
 *
 * @param id its pseudonym
 */
public record Belonging(Kind kind, UUID id) {

    /** What the partner named. */
    public static Belonging to(Kind kind, Pseudonym id) {
        return new Belonging(kind, id.value());
    }

    /** The person of the fact. */
    public static Belonging toPerson(Kind kind, Fact fact) {
        return to(kind, fact.person());
    }

    /** What stands by itself. */
    public static Belonging alone(Fact fact) {
        return to(Kind.FACT, fact.id());
    }

    /** What a fact about a person belongs to: a consent, or its circumstances. */
    public static List<Belonging> ofPerson(Fact fact, PersonEvent event) {
        return List.of(
                event instanceof NamesConsent named ? to(Kind.CONSENT, named.consent()) : toPerson(Kind.PERSON, fact));
    }
}
