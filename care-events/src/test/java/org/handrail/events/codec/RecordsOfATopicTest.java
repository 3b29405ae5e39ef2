package org.handrail.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.CareEvent;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.fact.FeedResumed;
import org.handrail.events.fact.Watermark;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.junit.jupiter.api.Test;

class RecordsOfATopicTest {

    private static final Instant HEARD = Instant.parse("2026-03-02T10:00:00.123456Z");

    @Test
    void everyFactComesBackFromItsRecord() {
        for (CareEvent event : SampleEvents.ALL) {
            Fact fact = fact(event, new CareTime.Moment(Instant.parse("2026-03-01T14:00:00Z")));
            assertThat(FactRecords.readFact(FactRecords.of(fact))).isEqualTo(fact);
        }
    }

    @Test
    void aDayStaysADay() {
        Fact fact = fact(SampleEvents.ALL.getFirst(), new CareTime.WholeDay(LocalDate.parse("2026-03-01")));
        assertThat(FactRecords.readFact(FactRecords.of(fact)).time()).isEqualTo(fact.time());
    }

    @Test
    void compactionKeepsEveryFactOfAPerson() {
        Fact fact = fact(SampleEvents.ALL.getFirst(), new CareTime.WholeDay(LocalDate.parse("2026-03-01")));
        assertThat(FactRecords.of(fact).key()).isEqualTo(fact.person() + "/" + fact.id());
    }

    @Test
    void aWatermarkComesBackFromItsRecord() {
        Watermark watermark = new Watermark("detox", HEARD);
        WireRecord wire = FactRecords.of(watermark);
        assertThat(FactRecords.isWatermark(wire)).isTrue();
        assertThat(FactRecords.readWatermark(wire)).isEqualTo(watermark);
    }

    @Test
    void aNoticeOfAFeedComesBackFromItsRecordUnderTheKeyOfTheFeed() {
        FeedNotice quiet = new FeedQuiet(
                Phase.DETOX,
                new PartnerId("clinic-north"),
                Set.of(new ProgramId("north-detox")),
                HEARD,
                Duration.ofHours(4),
                Duration.ofMinutes(90));
        FeedNotice resumed = new FeedResumed(
                quiet.service(), quiet.partner(), quiet.programs(), HEARD, quiet.usualGap(), Duration.ZERO);
        for (FeedNotice notice : List.of(quiet, resumed)) {
            WireRecord wire = FactRecords.of(notice);
            assertThat(FactRecords.isFeedNotice(wire)).isTrue();
            assertThat(FactRecords.isWatermark(wire)).isFalse();
            assertThat(wire.key()).isEqualTo("feed/detox/clinic-north");
            assertThat(FactRecords.readFeedNotice(wire)).isEqualTo(notice);
        }
    }

    @Test
    void aRecordWithoutItsHeadersIsRefused() {
        assertThatThrownBy(() -> FactRecords.readFact(new WireRecord("k", Map.of(), new byte[0])))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aFindingComesBackFromItsJson() {
        Anchor anchor = new Anchor(Anchor.Kind.REFERRAL, UUID.randomUUID());
        Finding finding = new Finding(
                FindingId.of("referral-acknowledged", anchor),
                7,
                new PersonAlias(UUID.randomUUID()),
                "referral-acknowledged",
                "2026-11",
                anchor,
                new ProgramId("south-house"),
                Severity.MEDIUM,
                FindingState.DROPPED,
                false,
                true,
                HEARD,
                HEARD.plusSeconds(3600),
                ZoneId.of("America/New_York"),
                null,
                new FactId(UUID.randomUUID()),
                List.of(),
                HEARD,
                "A sentence.",
                "Another.",
                "D",
                null,
                List.of());
        assertThat(EventJson.readFinding(EventJson.write(finding))).isEqualTo(finding);
    }

    private static Fact fact(CareEvent event, CareTime time) {
        return new Fact(
                new FactId(UUID.randomUUID()),
                new PartnerId("clinic-north"),
                new PersonAlias(UUID.randomUUID()),
                time,
                ZoneId.of("America/New_York"),
                HEARD,
                event);
    }
}
