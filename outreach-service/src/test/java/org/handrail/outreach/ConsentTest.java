package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.CareEvent;
import org.handrail.events.ConsentGiven;
import org.handrail.events.ConsentRevoked;
import org.handrail.events.EventType;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.ConsentContent;
import org.handrail.events.terms.ConsentId;
import org.handrail.events.terms.ConsentPurpose;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.outreach.Desk.Answer;
import org.handrail.outreach.people.Consents;
import org.handrail.outreach.storage.JourneyFacts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RealDesk
class ConsentTest {

    private static final String ADA = "coordinator/ada";
    private static final Map<String, String> SOUTH = Map.of("program", "south-iop");

    private final PersonAlias person = Drops.somebody();
    private final String path = "/v1/people/" + person;

    @Autowired
    private Desk desk;

    @Autowired
    private Outbound outbound;

    @Autowired
    private JourneyFacts facts;

    @Test
    void withoutConsentNothingIsToldAndThatItWasAskedIsFlagged() {
        Answer refused = disclose(SOUTH, "referral");

        assertThat(refused.status().value()).isEqualTo(409);
        assertThat(log()).contains("disclosure-refused", "referral to south-iop", "\"flagged\":true");
    }

    @Test
    void whatTheConsentCoversIsToldWithTheNoticeAndLogged() {
        give(SOUTH, List.of("referral"), null);

        assertThat(disclose(SOUTH, "referral").body().get("notice").stringValue())
                .isEqualTo(Consents.NOTICE);
        assertThat(log()).contains("\"did\":\"disclosed\"", "referral to south-iop");
        assertThat(disclose(SOUTH, "medication").status().value()).isEqualTo(409);
        assertThat(disclose(Map.of("program", "north-detox"), "referral")
                        .status()
                        .value())
                .isEqualTo(409);
        assertThat(disclose(Map.of("kind", "contact-person"), "referral")
                        .status()
                        .value())
                .isEqualTo(409);
    }

    /** It was told of an alias that is led under another since. */
    @Test
    void whoIsLedUnderAnotherAliasTakesBackWhatTheyAgreedToBefore() {
        String consent =
                give(SOUTH, List.of("referral"), null).body().get(0).get("id").stringValue();
        String led = "/v1/people/" + Drops.somebody();
        desk.post(led + "/link", ADA, null, Map.of("other", person.toString(), "why", "The same birthday"));
        Map<String, ?> referral = Map.of("recipient", SOUTH, "content", "referral");
        assertThat(desk.post(led + "/disclosures", ADA, null, referral).status().value())
                .isEqualTo(200);

        assertThat(desk.post(led + "/consents/" + consent + "/revoke", ADA, null, null)
                        .status()
                        .value())
                .isEqualTo(200);
        assertThat(desk.post(led + "/disclosures", ADA, null, referral).status().value())
                .isEqualTo(409);
    }

    @Test
    void revokedItStopsAtOnceAndBothArePublished() {
        String consent = give(Map.of("kind", "contact-person"), List.of("everything"), null)
                .body()
                .at("/0/id")
                .stringValue();
        assertThat(disclose(Map.of("kind", "contact-person"), "contact")
                        .status()
                        .value())
                .isEqualTo(200);

        desk.post(path + "/consents/" + consent + "/revoke", ADA, null, null);

        assertThat(disclose(Map.of("kind", "contact-person"), "contact")
                        .status()
                        .value())
                .isEqualTo(409);
        assertThat(FactRecords.readFact(outbound.first(EventType.CONSENT_GIVEN, person))
                        .event())
                .isInstanceOf(ConsentGiven.class);
        assertThat(outbound.first(EventType.CONSENT_REVOKED, person)).isNotNull();
        assertThat(desk.post(path + "/consents/" + UUID.randomUUID() + "/revoke", ADA, null, null)
                        .status()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void whatAPartnerPostedHoldsUntilThatPartnerRevokesIt() {
        ConsentId consent = new ConsentId(UUID.randomUUID());
        facts.take(List.of(fact("clinic-north", given(consent))), List.of());
        assertThat(disclose(SOUTH, "referral").status().value()).isEqualTo(200);

        facts.take(List.of(fact("clinic-south", new ConsentRevoked(consent, null))), List.of());
        assertThat(disclose(SOUTH, "referral").status().value()).isEqualTo(200);
        facts.take(List.of(fact("clinic-north", new ConsentRevoked(consent, null))), List.of());
        assertThat(disclose(SOUTH, "referral").status().value()).isEqualTo(409);
    }

    @Test
    void whatAPartnerPostedIsTakenBackAtTheDeskToo() {
        ConsentId consent = new ConsentId(UUID.randomUUID());
        facts.take(List.of(fact("clinic-north", given(consent))), List.of());

        desk.post(path + "/consents/" + consent.value() + "/revoke", ADA, null, null);

        assertThat(disclose(SOUTH, "referral").status().value()).isEqualTo(409);
    }

    @Test
    void afterItsLastDayItHoldsNoMore() {
        give(SOUTH, List.of("plan"), LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());
        assertThat(disclose(SOUTH, "plan").status().value()).isEqualTo(409);

        give(SOUTH, List.of("plan"), LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        assertThat(disclose(SOUTH, "plan").status().value()).isEqualTo(200);
    }

    @Test
    void aConsentToNobodyOrNothingIsNone() {
        assertThat(give(Map.of(), List.of("plan"), null).status().value()).isEqualTo(400);
        assertThat(give(SOUTH, List.of(), null).status().value()).isEqualTo(400);
        assertThat(give(SOUTH, List.of("gossip"), null).status().value()).isEqualTo(400);
    }

    private static ConsentGiven given(ConsentId consent) {
        return new ConsentGiven(
                consent,
                null,
                Set.of(new ProgramId("south-iop")),
                Set.of(),
                ConsentPurpose.TREATMENT,
                null,
                Set.of(ConsentContent.REFERRAL),
                null);
    }

    private Fact fact(String source, CareEvent event) {
        Instant now = Instant.now().minusSeconds(5).truncatedTo(ChronoUnit.MILLIS);
        return new Fact(
                new FactId(UUID.randomUUID()),
                new PartnerId(source),
                person,
                new CareTime.Moment(now),
                ZoneOffset.UTC,
                now,
                event);
    }

    private Answer give(Map<String, String> to, List<String> what, @org.jspecify.annotations.Nullable String expires) {
        Map<String, Object> body =
                new java.util.HashMap<>(Map.of("recipient", to, "content", what, "purpose", "care-coordination"));
        if (expires != null) {
            body.put("expires", expires);
        }
        return desk.post(path + "/consents", ADA, null, body);
    }

    private Answer disclose(Map<String, String> to, String what) {
        return desk.post(path + "/disclosures", ADA, null, Map.of("recipient", to, "content", what));
    }

    private String log() {
        return desk.get("/v1/audit?person=" + person, "supervisor/sue").body().toString();
    }
}
