package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.CaseReopened;
import org.handrail.events.EventType;
import org.handrail.events.ReEngaged;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.outreach.Desk.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What coordinators do about single things, and what comes of it elsewhere. */
@RealDesk
class CaseDeedsTest {

    private static final String ADA = "coordinator/ada";
    private static final String CAUSED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final PersonAlias person = Drops.somebody();
    private final Drops drops = Drops.of(person);
    private final Drops other = Drops.of(person).rule("referral-acknowledged");

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Autowired
    private Outbound outbound;

    @Autowired
    private JdbcTemplate database;

    private String path = "";

    @BeforeEach
    void aCase() {
        tracker.announce(drops.dropped());
        path = Desk.path(desk.caseOf(person));
    }

    @Test
    void whatWasBookedForThemIsPublishedAsABooking() {
        Instant start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        Answer booked =
                post("/booked", Map.of("program", "south-iop", "start", start.toString(), "note", "with Dr. Planted"));

        assertThat(booked.status().value()).isEqualTo(200);
        assertThat(booked.body().at("/timeline/0/kind").stringValue()).isEqualTo("booked");
        Fact fact = fact(EventType.APPOINTMENT_BOOKED);
        assertThat(fact.event()).isInstanceOfSatisfying(AppointmentBooked.class, event -> {
            assertThat(event.program()).isEqualTo(new ProgramId("south-iop"));
            assertThat(event.start()).isEqualTo(start);
        });
    }

    @Test
    void aCallToAContactPersonIsADisclosure() {
        post(
                "/attempts",
                Map.of(
                        "channel", "collateral",
                        "outcome", "collateral-reached",
                        "allTheSame", "Her mother rang by herself"));

        assertThat(desk.get("/v1/audit?person=" + person, "supervisor/sue")
                        .body()
                        .toString())
                .contains("\"did\":\"disclosed\"", "contact to a contact person");
    }

    @Test
    void aBookingWithoutATimeOrAYearTooFarIsRefused() {
        assertThat(post("/booked", Map.of("program", "south-iop")).status().value())
                .isEqualTo(400);
        assertThat(post("/booked", Map.of("program", "south-iop", "start", "2206-01-01T00:00:00Z"))
                        .status()
                        .value())
                .isEqualTo(400);
        assertThat(post("/booked", Map.of("start", Instant.now().toString()))
                        .status()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void oneFindingIsExcusedAndTheCaseGoesOn() {
        tracker.announce(other.dropped());
        Awaitility.await().until(() -> needingWork() == 2);

        Answer excused = excuse(drops, Map.of("reason", "done-otherwise", "note", "Her mother drove her"));

        assertThat(excused.body().get("state").stringValue()).isEqualTo("open");
        assertThat(excused.body().get("needingWork").intValue()).isEqualTo(1);
        assertThat(excused.body().at("/timeline/0/excuse").stringValue()).isEqualTo("done-otherwise");
        tracker.announce(drops.dropped(), other.dropped());
        Awaitility.await().until(() -> news() >= 1);
        assertThat(needingWork()).isEqualTo(1);

        tracker.announce(drops.recovered());
        tracker.announce(drops.dropped());
        Awaitility.await().until(() -> needingWork() == 2);
    }

    @Test
    void whenTheLastIsExcusedTheCaseCloses() {
        Answer excused = excuse(drops, Map.of("reason", "not-wanted"));

        assertThat(excused.body().get("closeReason").stringValue()).isEqualTo("excused");
        assertThat(excuse(drops, Map.of("reason", "not-wanted")).status().value())
                .isEqualTo(409);
    }

    @Test
    void anExcuseThatSaysNothingIsRefused() {
        assertThat(excuse(drops, Map.of("reason", "other")).status().value()).isEqualTo(400);
        assertThat(excuse(drops, Map.of("reason", "bored")).status().value()).isEqualTo(400);
        assertThat(excuse(other, Map.of("reason", "not-needed")).status().value())
                .isEqualTo(400);
    }

    @Test
    void whoComesBackAfterSomebodyTriedIsReEngaged() {
        post("/attempts", Map.of("channel", "call", "outcome", "reached-agreed"));

        tracker.announce(drops.recovered());

        Fact fact = fact(EventType.RE_ENGAGED);
        assertThat(fact.event()).isEqualTo(new ReEngaged(caseId()));
    }

    @Test
    void whoComesByThemselvesIsNotTheDesksDoing() {
        tracker.announce(drops.recovered());
        desk.closedCaseOf(person);

        assertThat(published("handrail.outreach.re-engaged.v1")).isZero();
    }

    /** The judgement would take it for a contact that nobody had. */
    @Test
    void whatClinicsSettleBetweenThemselvesBringsNobodyBack() {
        tracker.announce(other.dropped());
        Awaitility.await().until(() -> needingWork() == 2);
        excuse(drops, Map.of("reason", "not-needed"));
        post("/attempts", Map.of("channel", "call", "outcome", "no-answer"));
        tracker.announce(other.recovered());

        desk.closedCaseOf(person);
        assertThat(published("handrail.outreach.re-engaged.v1")).isZero();
    }

    @Test
    void closedAsBackInCareIsReEngagedToo() {
        post("/close", Map.of("reason", "back-in-care"));

        assertThat(fact(EventType.RE_ENGAGED).event()).isEqualTo(new ReEngaged(caseId()));
    }

    @Test
    void whoWasGivenUpIsLookedForAgainWhenAnythingIsHeardOfThem() {
        isLost();

        tracker.announceIn(CAUSED, other.is(org.handrail.events.finding.FindingState.EXPECTED));

        Awaitility.await().until(() -> desk.find(person, "open") != null);
        JsonNode again = desk.detail(desk.caseOf(person));
        assertThat(Desk.path(again)).isEqualTo(path);
        assertThat(again.at("/timeline/0/kind").stringValue()).isEqualTo("reopened");
        assertThat(again.has("next")).isTrue();
        assertThat(fact(EventType.CASE_REOPENED).event()).isEqualTo(new CaseReopened(caseId()));
    }

    @Test
    void timeAloneBringsNobodyBackWhoWasGivenUp() {
        isLost();

        tracker.announce(other.is(org.handrail.events.finding.FindingState.EXPECTED));
        Awaitility.await().until(() -> known(other));

        assertThat(desk.find(person, "open")).isNull();
    }

    /** Given up long ago by the protocol's own way; how that is earned is tested elsewhere. */
    private void isLost() {
        post("/close", Map.of("reason", "moved"));
        database.update("update cases set close_reason = 'LOST_TO_FOLLOW_UP' where person = ?", person.value());
        database.update(
                "update timeline set reason = 'LOST_TO_FOLLOW_UP' where kind = 'CLOSED' and case_id = ?",
                caseId().value());
    }

    private Answer post(String deed, Map<String, ?> body) {
        return desk.post(path + deed, ADA, desk.get(path, ADA).etag(), body);
    }

    private Answer excuse(Drops which, Map<String, ?> body) {
        return post("/findings/" + which.id().value() + "/excuse", body);
    }

    private CaseId caseId() {
        return new CaseId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    private int needingWork() {
        return desk.get(path, ADA).body().get("needingWork").intValue();
    }

    private long news() {
        return desk.get(path, ADA)
                .body()
                .get("timeline")
                .valueStream()
                .filter(each -> "finding-changed".equals(each.get("kind").stringValue()))
                .count();
    }

    private boolean known(Drops which) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select from findings where id = ?)",
                Boolean.class,
                which.id().value()));
    }

    private int published(String type) {
        Integer count = database.queryForObject(
                "select count(*) from journal where person = ? and type = ?", Integer.class, person.value(), type);
        return count == null ? 0 : count;
    }

    private Fact fact(EventType type) {
        return FactRecords.readFact(outbound.first(type, person));
    }
}
