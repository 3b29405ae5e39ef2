package org.handrail.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.DetoxCompleted;
import org.handrail.events.MedicationSupplied;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.Provision;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostedEventsTest {

    private static final PartnerId NORTH = new PartnerId("clinic-north");

    private static final Pseudonymiser NAMED = (kind, source, value) -> UUID.nameUUIDFromBytes(
            (kind.getSimpleName() + "|" + source + "|" + value).getBytes(StandardCharsets.UTF_8));

    private static final String COMPLETED = """
            {"specversion":"1.0","id":"e-1","source":"clinic-north","type":"handrail.detox.completed.v1",
             "time":"2026-03-01T09:00:00-05:00","subject":"MRN-17","data":{"stay":"S-1","program":"north-detox"}}""";

    @Test
    void identifiersBecomePseudonymsWhileThePostIsRead() {
        PostedEvent posted = read(COMPLETED);
        assertThat(posted.event())
                .isInstanceOfSatisfying(
                        DetoxCompleted.class,
                        completed -> assertThat(completed.stay())
                                .isEqualTo(new StayId(NAMED.pseudonym(StayId.class, null, "S-1"))));
        assertThat(posted.toString()).doesNotContain("MRN-17").doesNotContain("S-1");
    }

    @Test
    void anAnswerCitesTheReferralOfAnotherPartner() {
        PostedEvent posted = read(COMPLETED
                .replace("detox.completed", "placement.appointment-booked")
                .replace(
                        "\"stay\":\"S-1\"",
                        "\"appointment\":\"A-1\",\"start\":\"2026-03-04T09:00:00-05:00\","
                                + "\"referral\":{\"source\":\"clinic-south\",\"id\":\"R-1\"}"));
        assertThat(posted.event())
                .isInstanceOfSatisfying(
                        AppointmentBooked.class,
                        booked -> assertThat(booked.referral())
                                .isEqualTo(new ReferralId(NAMED.pseudonym(ReferralId.class, "clinic-south", "R-1"))));
    }

    @Test
    void aPostInAnOlderVersionIsReadAsTheNewest() {
        String older = COMPLETED
                .replace("detox.completed", "aftercare.medication-supplied")
                .replace("\"stay\":\"S-1\"", "\"medication\":{\"ingredient\":\"methadone\",\"form\":\"oral\"}");
        assertThat(read(older).event())
                .isInstanceOfSatisfying(
                        MedicationSupplied.class,
                        supplied -> assertThat(supplied.given()).isEqualTo(Provision.DISPENSED));
        assertThatThrownBy(() -> read(older.replace(".v1", ".v2"))).hasMessageContaining("/data/given");
        assertThatThrownBy(() -> read(older.replace("\"form\":\"oral\"", "\"brand\":\"sublocade\"")))
                .hasMessageContaining("/data/medication/brand");
    }

    @Test
    void aHeartbeatConcernsNobody() {
        String heartbeat = "{\"specversion\":\"1.0\",\"id\":\"h-1\",\"type\":\"" + PostedHeartbeat.WIRE_NAME
                + "\",\"time\":\"2026-03-01T09:00:00Z\"}";
        assertThat(posting(heartbeat))
                .isInstanceOfSatisfying(
                        PostedHeartbeat.class, sent -> assertThat(sent.source()).isEqualTo(NORTH));
        assertThatThrownBy(() -> posting(heartbeat.replace("\"time\"", "\"subject\":\"MRN-17\",\"time\"")))
                .hasMessageContaining("/subject");
        assertThatThrownBy(() -> read(heartbeat)).hasMessageContaining("heartbeat");
    }

    private static Posting posting(String json) {
        return PostedEvents.readPosting(json.getBytes(StandardCharsets.UTF_8), NORTH, NAMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "detox.ended | `\"reason\":\"other\"`",
                "detox.ended | `\"reason\":\"transferred\",\"other\":\"a word\"`",
                "detox.ended | `\"reason\":\"other\",\"other\":\"call 555 1234567\"`",
                "detox.ended | `\"reason\":\"other\",\"other\":\"me@example.org\"`",
                "detox.assessed | `\"cows\":49`",
                "detox.assessed | `\"cows\":-1`",
                "detox.naloxone-supplied | `\"doses\":0`",
                "detox.discharge-planned | `\"discharge\":\"2026-03-02\",\"barriers\":[null]`",
                "detox.discharge-planned | `\"discharge\":\"2026-03-02\",\"barriers\":[\"other\"]`",
                "detox.discharge-planned | `\"discharge\":\"2026-03-02\",\"barriers\":[],\"medication\":{\"choice\":\"planned\"}`",
                "detox.admitted | `\"plannedDischarge\":\"+999999999-12-31T00:00:00Z\"`",
                "detox.admitted | `\"plannedDischarge\":\"9999-12-31T23:59:59-18:00\"`",
                "detox.completed | `\"medicationSuppliedUntil\":\"2026-03-02T00:00:00Z\"`",
            })
    void whatCannotBeIsNoEvent(String type, String more) {
        String wrong = COMPLETED.replace("detox.completed", type).replace("\"program\"", more + ",\"program\"");
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOfSatisfying(
                        UnreadableEvent.class,
                        refused -> assertThat(refused.pointer()).startsWith("/data"));
    }

    @Test
    void sourceMayBeLeftToTheToken() {
        assertThat(read(COMPLETED.replace("\"source\":\"clinic-north\",", "")).source())
                .isEqualTo(NORTH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "clinic-north | clinic-south | /source",
                "detox.completed | detox.compleeted | /type",
                "-05:00 | `` | /time",
                "2026-03-01T09:00:00-05:00 | yesterday | /time",
                "north-detox | North Detox! | /data/program",
                "`\"stay\":\"S-1\",` | `` | /data/stay",
                "`\"stay\":\"S-1\"` | `\"stay\":17` | /data/stay",
                "`\"stay\":\"S-1\"` | `\"stay\":null` | /data/stay",
                "`\"program\"` | `\"level\":{\"edition\":5,\"code\":\"3.7\"},\"program\"` | /data/level",
                "`\"program\"` | `\"level\":{\"edition\":4},\"program\"` | /data/level/code",
                "`\"program\"` | `\"level\":{\"edition\":\"4\",\"code\":\"3.7\"},\"program\"` | /data/level/edition",
                "`\"program\"` | `\"disposition\":\"moon\",\"program\"` | /data/disposition",
                "`\"program\"` | `\"surprise\":1,\"program\"` | /data/surprise",
                "`\"specversion\":\"1.0\",` | `` | /specversion",
                "`\"subject\":\"MRN-17\",` | `` | /subject",
                "`\"id\":\"e-1\",` | `\"id\":\"\",` | /id",
                "`\"id\":\"e-1\",` | `\"id\":\"e-1\",\"colour\":\"red\",` | /colour",
            })
    void whatIsWrongIsNamedByItsPlace(String right, String wrong, String pointer) {
        String broken = COMPLETED.replace(right, wrong == null ? "" : wrong);
        assertThat(broken).isNotEqualTo(COMPLETED);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOfSatisfying(
                        UnreadableEvent.class,
                        refused -> assertThat(refused.pointer()).isEqualTo(pointer));
    }

    @Test
    void anUnknownTypeIsAnsweredWithTheNearestRightOne() {
        assertThatThrownBy(() -> read(COMPLETED.replace("detox.completed", "detox.complete")))
                .hasMessageContaining("handrail.detox.completed.v1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"`{\"id\":1,`", "`[]`", "`nonsense`", "`{\"id\":\"a\",\"id\":\"b\"}`", "`{} {}`"})
    void whatIsNotOneJsonObjectIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aNestingBombIsRefusedBeforeItGoesOff() {
        String bomb = COMPLETED.replace("\"S-1\"", "[".repeat(100_000) + "]".repeat(100_000));
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void refusalsNeverQuoteWhatWasPosted() {
        assertThatThrownBy(() -> read(COMPLETED.replace("\"S-1\"", "[\"MRN-17\"]")))
                .message()
                .doesNotContain("MRN-17");
    }

    private static PostedEvent read(String json) {
        return PostedEvents.read(json.getBytes(StandardCharsets.UTF_8), NORTH, NAMED);
    }
}
