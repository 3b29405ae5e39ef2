package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.STAY;
import static org.handrail.rules.scenarios.Told.acknowledged;
import static org.handrail.rules.scenarios.Told.admitted;
import static org.handrail.rules.scenarios.Told.booked;
import static org.handrail.rules.scenarios.Told.discharged;
import static org.handrail.rules.scenarios.Told.leftAgainstAdvice;
import static org.handrail.rules.scenarios.Told.missed;
import static org.handrail.rules.scenarios.Told.requested;
import static org.handrail.rules.scenarios.Told.served;
import static org.handrail.rules.scenarios.Told.told;

import java.time.Duration;
import org.handrail.events.Phase;
import org.handrail.events.ReferralDrafted;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Silence of a clinic is not silence of a patient. */
class QuietFeedsTest {

    private static final String ANSWER = "referral-acknowledged";

    @Test
    void whatRestsOnTheSilenceOfAQuietClinicIsUnverified() {
        Finding finding = given(requested("R", HOUSE, "Mon 10:00"))
                .whenItIs("Wed 00:00")
                .andQuiet(HOUSE, Phase.PLACEMENT, "Tue 18:00")
                .thenUnverified(ANSWER)
                .finding(ANSWER);
        assertThat(finding.explanation()).contains("south-house could not be heard, so it may have happened");
    }

    @Test
    void aDropThatFellDueBeforeTheyFellSilentStands() {
        given(requested("R", HOUSE, "Mon 10:00"))
                .whenItIs("Thu 00:00")
                .andQuiet(HOUSE, Phase.PLACEMENT, "Wed 00:01")
                .thenDropped(ANSWER);
    }

    @Test
    void theSilenceOfAClinicThatHasNothingToDoWithItDoesNotMatter() {
        given(requested("R", HOUSE, "Mon 10:00"))
                .whenItIs("Wed 00:00")
                .andQuiet(CLINIC, Phase.PLACEMENT, "Mon 18:00")
                .andQuiet(HOUSE, Phase.AFTERCARE, "Mon 18:00")
                .thenDropped(ANSWER);
    }

    @Test
    void aReportedMissIsNoSilence() {
        given(booked("A", "Tue 14:00", "Mon 09:00"), missed("A", "Tue 15:00"))
                .whenItIs("Wed 12:00")
                .andQuiet(HOUSE, Phase.PLACEMENT, "Tue 16:00")
                .thenDropped("appointment-attended");
    }

    @Test
    void whatIsHeardIsHeard() {
        given(requested("R", HOUSE, "Mon 10:00"), acknowledged("R", HOUSE, "Mon 11:00"))
                .whenItIs("Wed 00:00")
                .andQuiet(HOUSE, Phase.PLACEMENT, "Mon 11:00")
                .thenMet(ANSWER);
    }

    @Test
    void aCriticalOneStaysOnTheDeskAllTheSame() {
        Finding finding = given(leftAgainstAdvice("Mon 09:00"))
                .whenItIs("Tue 09:01")
                .andQuiet(DETOX, Phase.PLACEMENT, "Mon 12:00")
                .thenUnverified("reached-after-leaving")
                .finding("reached-after-leaving");
        assertThat(finding.needsWork()).isTrue();
        assertThat(finding.explanation()).contains("ring the clinic first");
        assertThat(finding.clearedBy()).startsWith("Unverified: ring the clinic first.");
    }

    /** Row 3 is of medium severity, so it is three days; row 4 of high, so it is one. */
    @Test
    void afterALimitBySeverityItIsDroppedWhateverIsHeard() {
        var medium = given(requested("R", HOUSE, "Mon 10:00")).andQuiet(HOUSE, Phase.PLACEMENT, "Mon 11:00");
        medium.whenItIs("Fri 23:59").thenUnverified(ANSWER);
        medium.whenItIs("Sat 00:01").thenDropped(ANSWER);
        var high = given(acknowledged("S", HOUSE, "Mon 10:00")).andQuiet(HOUSE, Phase.PLACEMENT, "Mon 11:00");
        high.whenItIs("Thu 23:59").thenUnverified("referral-decided");
        high.whenItIs("Fri 00:01").thenDropped("referral-decided");
    }

    @Test
    void aCriticalOneIsDroppedAfterFourHours() {
        var quiet = given(leftAgainstAdvice("Mon 09:00")).andQuiet(DETOX, Phase.PLACEMENT, "Mon 12:00");
        quiet.whenItIs("Tue 13:00").thenUnverified("reached-after-leaving");
        quiet.whenItIs("Tue 13:01").thenDropped("reached-after-leaving");
    }

    @Test
    void anUnverifiedOneIsForetoldToBecomeADrop() {
        var quiet = given(leftAgainstAdvice("Mon 09:00")).andQuiet(DETOX, Phase.PLACEMENT, "Mon 12:00");
        assertThat(quiet.whenItIs("Tue 12:00").finding("reached-after-leaving").state())
                .isEqualTo(FindingState.UNVERIFIED);
        assertThat(quiet.nextChange())
                .isBeforeOrEqualTo(Week.instant("Tue 13:00").plusNanos(1));
    }

    @Test
    void theUsualDelayOfAClinicIsWaitedFor() {
        var late =
                given(requested("R", HOUSE, "Mon 10:00")).andUsuallyLate(HOUSE, Phase.PLACEMENT, Duration.ofHours(5));
        late.whenItIs("Wed 04:59").thenDueSoon(ANSWER);
        late.whenItIs("Wed 05:01").thenDropped(ANSWER);
    }

    @Test
    void whatComesWithinTheUsualDelayIsMetAndNotLate() {
        given(
                        requested("R", HOUSE, "Mon 10:00"),
                        acknowledged("R", HOUSE, "Tue 20:00").heard("Wed 03:00"))
                .andUsuallyLate(HOUSE, Phase.PLACEMENT, Duration.ofHours(5))
                .whenItIs("Wed 06:00")
                .thenMet(ANSWER);
    }

    @Test
    void howLongItIsWaitedForIsCapped() {
        var late = given(requested("R", HOUSE, "Mon 10:00")).andUsuallyLate(HOUSE, Phase.PLACEMENT, Duration.ofDays(3));
        late.whenItIs("Wed 11:59").thenDueSoon(ANSWER);
        late.whenItIs("Wed 12:01").thenDropped(ANSWER);
    }

    @Test
    void whatIsCriticalIsNeverWaitedFor() {
        given(leftAgainstAdvice("Mon 09:00"))
                .andUsuallyLate(DETOX, Phase.PLACEMENT, Duration.ofHours(5))
                .whenItIs("Tue 09:01")
                .thenDropped("reached-after-leaving");
    }

    @Test
    void theSilenceOfAProgramThatWasAskedToTakeThePersonProvesNothing() {
        given(discharged("Mon 09:00"), requested("R", HOUSE, "Mon 08:00"))
                .whenItIs("Tue+1 00:00")
                .andQuiet(HOUSE, Phase.PLACEMENT, "Mon+1 12:00")
                .thenUnverified("first-service-7");
        given(discharged("Mon 09:00"))
                .whenItIs("Tue+1 00:00")
                .andQuiet(HOUSE, Phase.PLACEMENT, "Mon+1 12:00")
                .thenDropped("first-service-7");
    }

    @Test
    void ofSeveralFeedsOfAProgramOneThatIsQuietIsEnough() {
        given(requested("R", HOUSE, "Mon 10:00"))
                .whenItIs("Wed 06:00")
                .andQuiet(HOUSE, Phase.PLACEMENT, "Tue 18:00")
                .andUsuallyLate(HOUSE, Phase.AFTERCARE, Duration.ofHours(1))
                .thenUnverified(ANSWER);
    }

    /** Any intake takes what is said of a person, so a consent can be on its way through each of them. */
    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"DETOX", "PLACEMENT", "AFTERCARE", "OUTREACH"})
    void whatIsSaidOfAPersonMayComeThroughAnyService(Phase service) {
        Told draft = told(new ReferralDrafted(Happened.REFERRAL, DETOX, HOUSE, STAY, null), "Mon 09:00");
        given(draft)
                .whenItIs("Thu 00:00")
                .andHeardOnlyThrough(service, "Wed 23:00")
                .thenUnverified("consent-for-referral");
        given(draft).whenItIs("Thu 00:00").andQuiet(DETOX, service, "Wed 12:00").thenUnverified("consent-for-referral");
        given(draft).whenItIs("Thu 00:00").thenDropped("consent-for-referral");
    }

    @Test
    void aServiceThatIsBehindHidesNobody() {
        given(admitted("stay", "Mon 08:00"), discharged("Mon 09:00"), served(HOUSE, "Mon 10:00"))
                .whenItIs("Tue+1 00:00")
                .andHeardOnlyThrough(Phase.PLACEMENT, "Mon+1 12:00")
                .thenUnverified("first-service-7");
    }
}
