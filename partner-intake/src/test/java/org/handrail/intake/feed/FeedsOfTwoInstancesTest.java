package org.handrail.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.handrail.directory.Directory;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.handrail.testing.TopicReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances watch the same feeds, and one of them dies at the worst moment. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "handrail.journal.service=aftercare",
            "handrail.intake.feeds.look-every=50ms",
            "handrail.intake.feeds.note-every=50ms",
            "handrail.intake.feeds.shortest=1s",
            "handrail.intake.feeds.longest=1s",
        })
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class FeedsOfTwoInstancesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Directory directory;

    @Autowired
    private FeedProperties settings;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private KafkaConnectionDetails kafka;

    @Test
    void whoeverLooksAQuietFeedIsCalledSoOnceAndSaidOnceInEveryPartition() {
        List<FeedWatch> others = Stream.generate(this::another).limit(3).toList();
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.aftercare.v1")) {
            lastHeardAnHourAgo("clinic-brief");
            others.forEach(FeedWatch::start);
            await().atMost(SOON).until(() -> quiet(topic, "clinic-brief").size() >= partitions(topic));
            await().atMost(SOON).until(() -> number("said", "clinic-brief") == 1);
            assertThat(number("noticed", "clinic-brief")).isEqualTo(1);
            assertThat(quiet(topic, "clinic-brief")).hasSize(partitions(topic));
        } finally {
            others.forEach(FeedWatch::stop);
        }
    }

    @Test
    void whatWasSaidByAProcessThatDiedBeforeItNotedThatIsSaidAgainByTheNext() {
        try (TopicReader topic = TopicReader.of(kafka.getBootstrapServers(), "handrail.aftercare.v1")) {
            lastHeardAnHourAgo("clinic-keeper");
            await().atMost(SOON).until(() -> number("said", "clinic-keeper") == 1);
            int before = quiet(topic, "clinic-keeper").size();
            jdbc.update("update feed set said = 0 where partner = 'clinic-keeper'");
            await().atMost(SOON).until(() -> quiet(topic, "clinic-keeper").size() == before + partitions(topic));
            await().atMost(SOON).until(() -> number("said", "clinic-keeper") == 1);
        }
    }

    @Test
    void flagsThatStandAreCountedByPartner() {
        jdbc.update("insert into feed (partner, last_heard, gaps, lags, quiet, said_lag)"
                + " values ('clinic-east', clock_timestamp(), '{}', '{}', false, 0) on conflict do nothing");
        jdbc.update(
                "insert into flag (source, fact, reason, mend, kind, anchor) select 'clinic-east', gen_random_uuid(),"
                        + " 'never booked', 'post the booking', 'APPOINTMENT', gen_random_uuid() from generate_series(1, 3)");
        SimpleMeterRegistry figures = new SimpleMeterRegistry();

        another(figures).look();

        assertThat(figures.get("handrail.feed.flags")
                        .tag("partner", "clinic-east")
                        .gauge()
                        .value())
                .isEqualTo(3);
        jdbc.update("delete from flag where source = 'clinic-east' and reason = 'never booked'");
    }

    private FeedWatch another() {
        return another(new SimpleMeterRegistry());
    }

    private FeedWatch another(SimpleMeterRegistry figures) {
        return new FeedWatch(
                new FeedTable(jdbc), new Heard(), directory, settings, transactions, new FeedMeters(figures));
    }

    private void lastHeardAnHourAgo(String partner) {
        jdbc.update(
                "insert into feed (partner, last_heard, gaps, lags, quiet, said_lag)"
                        + " values (?, clock_timestamp() - interval '1 hour', '{}', '{}', false, 0)",
                partner);
    }

    private long number(String column, String partner) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select " + column + " from feed where partner = ?", Long.class, partner));
    }

    private static int partitions(TopicReader topic) {
        return (int)
                topic.all().stream().map(TopicReader.Read::partition).distinct().count();
    }

    private static List<FeedNotice> quiet(TopicReader topic, String partner) {
        return topic.feedNotices().stream()
                .filter(notice -> notice.partner().value().equals(partner) && notice instanceof FeedQuiet)
                .toList();
    }
}
