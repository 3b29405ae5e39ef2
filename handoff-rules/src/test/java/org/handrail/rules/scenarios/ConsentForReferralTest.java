package org.handrail.rules.scenarios;

import static org.handrail.rules.scenarios.Scenario.given;
import static org.handrail.rules.scenarios.Told.CLINIC;
import static org.handrail.rules.scenarios.Told.DETOX;
import static org.handrail.rules.scenarios.Told.HOUSE;
import static org.handrail.rules.scenarios.Told.STAY;
import static org.handrail.rules.scenarios.Told.named;
import static org.handrail.rules.scenarios.Told.told;

import java.time.LocalDate;
import java.util.Set;
import org.handrail.events.ConsentGiven;
import org.handrail.events.ConsentRevoked;
import org.handrail.events.ReferralDrafted;
import org.handrail.events.terms.ConsentContent;
import org.handrail.events.terms.ConsentId;
import org.handrail.events.terms.ConsentPurpose;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.RecipientKind;
import org.junit.jupiter.api.Test;

/** Row 2: nothing is sent without consent that covers the recipient and holds on the day of the draft. */
class ConsentForReferralTest {

    private static final String RULE = "consent-for-referral";
    private static final Told DRAFT =
            told(new ReferralDrafted(Happened.REFERRAL, DETOX, HOUSE, STAY, null), "Mon 09:00");
    private static final Told GIVEN = told(Happened.consent("K", null), "Mon 08:00");

    @Test
    void aConsentGivenBeforehandCovers() {
        given(GIVEN, DRAFT).whenItIs("Thu 00:00").thenMet(RULE);
    }

    @Test
    void oneThatWasRevokedBeforeTheDraftDoesNot() {
        given(GIVEN, revoked("K", "Mon 08:30"), DRAFT).whenItIs("Thu 00:00").thenDropped(RULE);
        given(GIVEN, revoked("K", "Mon 09:00"), DRAFT).whenItIs("Thu 00:00").thenDropped(RULE);
    }

    @Test
    void oneThatIsRevokedAfterwardsHadCovered() {
        given(GIVEN, DRAFT, revoked("K", "Tue 09:00")).whenItIs("Thu 00:00").thenMet(RULE);
    }

    @Test
    void thatAnotherConsentWasRevokedDoesNotMatter() {
        given(GIVEN, revoked("L", "Mon 08:30"), DRAFT).whenItIs("Thu 00:00").thenMet(RULE);
    }

    @Test
    void aConsentHoldsToTheEndOfItsLastDay() {
        given(told(Happened.consent("K", LocalDate.parse("2026-03-02")), "Mon 08:00"), DRAFT)
                .whenItIs("Thu 00:00")
                .thenMet(RULE);
        given(told(Happened.consent("K", LocalDate.parse("2026-03-01")), "Mon 08:00"), DRAFT)
                .whenItIs("Thu 00:00")
                .thenDropped(RULE);
    }

    @Test
    void aConsentForAnotherProgramDoesNotCoverThisOneButOneForAllWhoTreatDoes() {
        given(covering(Set.of(CLINIC), Set.of()), DRAFT).whenItIs("Thu 00:00").thenDropped(RULE);
        given(covering(Set.of(), Set.of(RecipientKind.TREATING_PROVIDERS)), DRAFT)
                .whenItIs("Thu 00:00")
                .thenMet(RULE);
    }

    private static Told revoked(String consent, String when) {
        return told(new ConsentRevoked(new ConsentId(named(consent)), DETOX), when);
    }

    private static Told covering(Set<ProgramId> programs, Set<RecipientKind> kinds) {
        return told(
                new ConsentGiven(
                        new ConsentId(named("K")),
                        DETOX,
                        programs,
                        kinds,
                        ConsentPurpose.TREATMENT,
                        null,
                        Set.of(ConsentContent.EVERYTHING),
                        null),
                "Mon 08:00");
    }
}
