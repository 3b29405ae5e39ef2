package org.handrail.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.events.InterimServiceGiven;
import org.handrail.events.PlacementAdmitted;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralAcknowledged;
import org.handrail.events.ReferralDeclined;
import org.handrail.events.ReferralDrafted;
import org.handrail.events.ReferralRefused;
import org.handrail.events.ReferralRequested;
import org.handrail.events.ReferralWaitlisted;
import org.handrail.events.ReferralWithdrawn;
import org.handrail.events.WaitAgreed;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.Barrier;
import org.handrail.events.terms.DeclineReason;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.ServiceKind;
import org.handrail.events.terms.StayId;
import org.handrail.events.terms.WithdrawnReason;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.Viewer;
import org.handrail.testing.Reported;
import org.junit.jupiter.api.Test;

class ReferralsTest {

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
                .hasToString("2026-03-01T05:00:00-05:00");
    }

    @Test
    void anAnswerWithoutItsReferralIsFlaggedUntilTheReferralComes() {
        assertThat(reasons(seenBy("clinic-south", SOUTH_HAS_IT).orElseThrow())).containsExactly(Referral.UNKNOWN);
        assertThat(reasons(seenBy("clinic-south", SOUTH_HAS_IT, TO_SOUTH).orElseThrow()))
                .isEmpty();
    }

    @Test
    void anAnswerOfAProgramThatWasNotAskedIsFlagged() {
        Referral seen = seenBy("clinic-north", TO_SOUTH, EAST_ACCEPTS).orElseThrow();
        assertThat(reasons(seen)).containsExactly(ReferralMisfits.NOT_ASKED);
    }

    private static Fact requested(String partner, String time, ProgramId to) {
        return Reported.by(
                partner, time, new ReferralRequested(REFERRAL, new ProgramId(partner + "-detox"), to, null, null));
    }

    @Test
    void aWaitIsToldWithItsEnd() {
        Fact listed = Reported.by(
                "clinic-south", "2026-03-02", new ReferralWaitlisted(REFERRAL, SOUTH, LocalDate.of(2026, 3, 20)));
        Fact agreed =
                Reported.by("clinic-south", "2026-03-03", new WaitAgreed(REFERRAL, SOUTH, LocalDate.of(2026, 3, 21)));
        Fact interim = Reported.by(
                "clinic-south", "2026-03-04", new InterimServiceGiven(REFERRAL, SOUTH, ServiceKind.COUNSELLING, null));
        Answer answer = seenBy("clinic-north", TO_SOUTH, listed, agreed, interim)
                .orElseThrow()
                .answers()
                .getFirst();
        assertThat(answer.state()).isEqualTo(Answer.State.WAITLISTED);
        assertThat(answer.placeExpected()).isEqualTo("2026-03-20");
        assertThat(answer.waitAgreedUntil()).isEqualTo("2026-03-21");
        assertThat(answer.interimServices()).isEqualTo(1);
    }

    @Test
    void aDraftIsTheReferrersAlone() {
        Fact draft = Reported.by(
                "clinic-north",
                "2026-02-28",
                new ReferralDrafted(REFERRAL, new ProgramId("clinic-north-detox"), SOUTH, null, null));
        assertThat(seenBy("clinic-north", draft).orElseThrow().state()).isEqualTo("drafted");
        assertThat(seenBy("clinic-south", draft)).isEmpty();
        assertThat(seenBy("clinic-south", draft, TO_SOUTH).orElseThrow().drafted())
                .isNull();
    }

    @Test
    void acceptingWhatHadBeenWithdrawnIsKeptAndFlagged() {
        Fact withdrawn = withdrawn("2026-03-01T20:00:00Z");
        Fact accepts = Reported.by("clinic-south", "2026-03-02T09:00:00Z", new ReferralAccepted(REFERRAL, SOUTH));
        Referral seen = seenBy("clinic-south", TO_SOUTH, withdrawn, accepts).orElseThrow();
        assertThat(seen.state()).isEqualTo("withdrawn");
        assertThat(reasons(seen)).containsExactly(ReferralMisfits.HAD_BEEN_WITHDRAWN);
        Fact again = requested("clinic-north", "2026-03-01T21:00:00Z", SOUTH);
        Referral sentAgain =
                seenBy("clinic-south", TO_SOUTH, withdrawn, accepts, again).orElseThrow();
        assertThat(sentAgain.state()).isEqualTo("accepted");
        assertThat(reasons(sentAgain)).isEmpty();
    }

    @Test
    void whyThePersonRefusedIsToldToTheReferrerAlone() {
        Fact refused = Reported.by(
                "clinic-north",
                "2026-03-02",
                new ReferralRefused(REFERRAL, new ProgramId("clinic-north-detox"), null, Barrier.STIGMA, null));
        assertThat(seenBy("clinic-north", TO_SOUTH, refused).orElseThrow().ended())
                .extracting(Referral.Ended::reason)
                .isEqualTo("stigma");
        assertThat(seenBy("clinic-south", TO_SOUTH, refused).orElseThrow().ended())
                .isNull();
    }

    @Test
    void whoWasAdmittedHasArrived() {
        Fact admitted = Reported.by(
                "clinic-south",
                "2026-03-04",
                new PlacementAdmitted(new StayId(Reported.id("stay")), SOUTH, null, REFERRAL));
        assertThat(seenBy("clinic-north", TO_SOUTH, admitted).orElseThrow().state())
                .isEqualTo("admitted");
    }

    private static Fact withdrawn(String time) {
        return Reported.by(
                "clinic-north",
                time,
                new ReferralWithdrawn(
                        REFERRAL, new ProgramId("clinic-north-detox"), WithdrawnReason.PLACED_ELSEWHERE, null));
    }

    private static List<String> reasons(Referral referral) {
        return referral.flags().stream().map(Flag::reason).toList();
    }

    private static Optional<Referral> seenBy(String partner, Fact... facts) {
        ProgramId own =
                partner.equals("clinic-south") ? SOUTH : partner.equals("clinic-east") ? EAST : new ProgramId("x");
        Viewer viewer = new Viewer(new PartnerId(partner), Set.of(own));
        Referrals referrals = new Referrals();
        Optional<Referral> seen = referrals.seenBy(viewer, new AnchorFacts(REFERRAL.value(), List.of(facts)));
        List<Fact> reversed = Arrays.asList(facts.clone()).reversed();
        assertThat(referrals.seenBy(viewer, new AnchorFacts(REFERRAL.value(), reversed)))
                .isEqualTo(seen);
        return seen;
    }
}
