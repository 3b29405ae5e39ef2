package org.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class RealServersTest {

    @Autowired
    private KafkaConnectionDetails kafka;

    @Autowired
    private DataSource database;

    @Test
    void theBrokerHasEveryTopicOfTheList() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(
                            TopicList.all().stream().map(topic -> topic.name()).toList());
        }
    }

    @Test
    void theDatabaseIsNewAndOurs() {
        assertThat(new JdbcTemplate(database)
                        .queryForObject("select count(*) from pg_tables where schemaname = 'public'", Integer.class))
                .isZero();
    }

    @Test
    void aStoppedBrokerComesBackWithWhatItHeld() throws Exception {
        try (LocalBroker broker = LocalBroker.started()) {
            TopicList.create(broker.bootstrapServers());
            broker.stop();
            broker.start();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get()).contains("handrail.detox.v1");
            }
        }
    }

    @Test
    void aStoppedDatabaseComesBackWithWhatItHeld() {
        try (LocalPostgres postgres = LocalPostgres.startedDurable()) {
            String url = postgres.newDatabase();
            JdbcTemplate jdbc = new JdbcTemplate(
                    new org.springframework.jdbc.datasource.DriverManagerDataSource(url, LocalPostgres.USER, ""));
            jdbc.execute("create table kept (at timestamptz)");
            postgres.stop();
            postgres.start();
            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(jdbc.queryForList("select * from kept")).isEmpty());
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
