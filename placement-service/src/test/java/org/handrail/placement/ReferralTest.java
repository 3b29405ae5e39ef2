package org.handrail.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.directory.Partner;
import org.handrail.directory.Program;
import org.handrail.events.Phase;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.DeclineReason;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.testing.Reported;
import org.junit.jupiter.api.Test;

class ReferralTest {

    private static final ReferralId REFERRAL = new ReferralId(Reported.id("referral"));
    private static final ProgramId SOUTH = new ProgramId("south-house");
    private static final ProgramId EAST = new ProgramId("east-iop");
    private static final Fact TO_SOUTH = requested("clinic-north", "2026-03-01T10:00:00Z", SOUTH);
    private static final Fact TO_EAST = requested("clinic-north", "2026-03-01T11:00:00Z", EAST);
    private static final Fact SOUTH_HAS_IT =
            Reported.by("clinic-south", "2026-03-01T15:00:00Z", new ReferralAcknowledged(REFERRAL, SOUTH));
    private static final Fact SOUTH_DECLINES = Reported.by(
            "clinic-south", "2026-03-02T15:00:00Z", new ReferralDeclined(REFERRAL, SOUTH, DeclineReason.NO_CAPACITY));
    private static final Fact EAST_ACCEPTS =
            Reported.by("clinic-east", "2026-03-02T16:00:00Z", new ReferralAccepted(REFERRAL, EAST));

    @Test
    void theReferrerSeesEveryAnswerAndTheBestCounts() {
        Referral seen = seenBy("clinic-north", EAST_ACCEPTS, TO_EAST, SOUTH_DECLINES, TO_SOUTH, SOUTH_HAS_IT)
                .orElseThrow();
        assertThat(seen.state()).isEqualTo("accepted");
        assertThat(seen.answers())
                .extracting(Answer::program, Answer::state, Answer::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("east-iop", Answer.State.ACCEPTED, null),
                        org.assertj.core.groups.Tuple.tuple("south-house", Answer.State.DECLINED, "no-capacity"));
    }

    @Test
    void aReceiverSeesWhatConcernsItselfOnly() {
        Referral seen = seenBy("clinic-south", TO_SOUTH, TO_EAST, SOUTH_DECLINES, EAST_ACCEPTS)
                .orElseThrow();
        assertThat(seen.state()).isEqualTo("declined");
        assertThat(seen.answers()).extracting(Answer::program).containsExactly("south-house");
    }

    @Test
    void othersSeeNothing() {
        assertThat(seenBy("clinic-east", TO_SOUTH, SOUTH_HAS_IT)).isEmpty();
    }

    @Test
    void askingUnderAnothersIdentifierShowsNothingOfTheAnswers() {
        Fact intruding = Reported.heardAt(
                requested("clinic-east", "2026-02-01T10:00:00Z", SOUTH), Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(seenBy("clinic-east", TO_SOUTH, SOUTH_HAS_IT, intruding)).isEmpty();
        assertThat(seenBy("clinic-north", TO_SOUTH, SOUTH_HAS_IT, intruding)
                        .orElseThrow()
                        .requested())
                .isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void anAnswerWithoutItsReferralIsFlaggedUntilTheReferralComes() {
        assertThat(seenBy("clinic-south", SOUTH_HAS_IT).orElseThrow().flag()).isEqualTo(Referral.UNKNOWN);
        assertThat(seenBy("clinic-south", SOUTH_HAS_IT, TO_SOUTH).orElseThrow().flag())
                .isNull();
    }

    @Test
    void anAnswerOfAProgramThatWasNotAskedIsFlagged() {
        Referral seen = seenBy("clinic-north", TO_SOUTH, EAST_ACCEPTS).orElseThrow();
        assertThat(seen.answers().getFirst().flag()).contains("not asked");
    }

    private static Fact requested(String partner, String time, ProgramId to) {
        return Reported.by(
                partner, time, new ReferralRequested(REFERRAL, new ProgramId(partner + "-detox"), to, null, null));
    }

    private static Optional<Referral> seenBy(String partner, Fact... facts) {
        ProgramId own =
                partner.equals("clinic-south") ? SOUTH : partner.equals("clinic-east") ? EAST : new ProgramId("x");
        PartnerId id = new PartnerId(partner);
        ZoneId zone = ZoneId.of("UTC");
        Program program = new Program(own, id, "", Phase.PLACEMENT, null, zone);
        Partner viewer = new Partner(id, "", Set.of(), "region-1", zone, List.of(program));
        Optional<Referral> seen = Referral.seenBy(viewer, new AnchorFacts(REFERRAL.value(), List.of(facts)));
        List<Fact> reversed = Arrays.asList(facts.clone()).reversed();
        assertThat(Referral.seenBy(viewer, new AnchorFacts(REFERRAL.value(), reversed)))
                .isEqualTo(seen);
        return seen;
    }
}
