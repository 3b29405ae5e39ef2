package org.handrail.aftercare;

import java.util.Objects;
import java.util.UUID;
import org.handrail.events.AftercareEnrolled;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.AnchorFacts.Said;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment in aftercare.
 *
 * @param person the alias of the person
 * @param enrolled when, as posted
 */
record Enrolment(
        UUID enrolment,
        UUID person,
        String program,
        @Nullable LevelOfCare level,
        String enrolled) {

    static Enrolment derivedFrom(AnchorFacts facts) {
        Said<AftercareEnrolled> last = Objects.requireNonNull(facts.last(AftercareEnrolled.class));
        return new Enrolment(
                facts.id(),
                facts.person(),
                last.event().program().value(),
                last.event().level(),
                last.time());
    }
}
