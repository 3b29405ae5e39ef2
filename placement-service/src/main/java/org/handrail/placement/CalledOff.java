package org.handrail.placement;

import java.util.List;
import java.util.stream.Stream;
import org.handrail.events.CareEvent;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.fact.Fact;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Said;
import org.handrail.intake.state.Word;
import org.jspecify.annotations.Nullable;

/** That a referral was withdrawn, or refused by the person, and not sent again since. */
record CalledOff(Fact fact, String state, @Nullable String reason) {

    static final String WITHDRAWN = "withdrawn";
    static final String REFUSED = "refused";

    /** What called it off last, of what the viewer may see; null where it stands. */
    static @Nullable CalledOff of(Sides sides, AnchorFacts seen) {
        List<Fact> ends = Stream.<Said<? extends CareEvent>>concat(
                        sides.referrers(ReferralWithdrawn.class).stream(),
                        sides.referrers(ReferralRefused.class).stream())
                .map(Said::fact)
                .filter(seen.facts()::contains)
                .sorted(AnchorFacts.AS_IT_HAPPENED)
                .toList();
        Said<?> asked = sides.lastRequest();
        return ends.isEmpty() || (asked != null && AnchorFacts.AS_IT_HAPPENED.compare(ends.getLast(), asked.fact()) < 0)
                ? null
                : of(ends.getLast());
    }

    private static @Nullable CalledOff of(Fact fact) {
        return fact.event() instanceof ReferralWithdrawn withdrawn
                ? new CalledOff(fact, WITHDRAWN, Word.of(withdrawn.reason()))
                : fact.event() instanceof ReferralRefused refused
                        ? new CalledOff(fact, REFUSED, refused.reason() == null ? null : Word.of(refused.reason()))
                        : null;
    }
}
