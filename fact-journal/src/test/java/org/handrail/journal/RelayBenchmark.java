package org.handrail.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.handrail.testing.LocalBroker;
import org.handrail.testing.LocalPostgres;
import org.handrail.testing.TopicList;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast the relay carries a full journal to the topic, beside what a bare producer does with the same records: broker,
 * relay and a database that waits for the disk on the same cores. {@code benchmarks/relay} runs it.
 */
public final class RelayBenchmark {

    private static final int BATCH = 1_000;
    private static final String TOPIC = "handrail.detox.v1";

    private final KafkaConnectionDetails broker;
    private final DataSource database;
    private final int facts;

    private RelayBenchmark(KafkaConnectionDetails broker, DataSource database, int facts) {
        this.broker = broker;
        this.database = database;
        this.facts = facts;
    }

    /** Argument: how many facts a round carries, 200,000 where nothing else is said. */
    public static void main(String[] arguments) throws Exception {
        LocalBroker broker = LocalBroker.started();
        TopicList.create(broker.bootstrapServers());
        String url = LocalPostgres.startedDurable().newDatabase() + "?reWriteBatchedInserts=true";
        DataSource database = new DriverManagerDataSource(url, LocalPostgres.USER, LocalPostgres.USER);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/journal")
                .load()
                .migrate();
        int facts = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        new RelayBenchmark(() -> List.of(broker.bootstrapServers()), database, facts).run();
        System.exit(0);
    }

    private void run() throws Exception {
        say("warming up");
        fill();
        relay(1);
        for (int instances : List.of(1, 2)) {
            double bare = produce();
            fill();
            double relayed = relay(instances);
            say(String.format(
                    Locale.ROOT,
                    "%d instance(s): %,.0f facts/s; bare produce %,.0f records/s; ratio %.2f",
                    instances,
                    relayed,
                    bare,
                    relayed / bare));
        }
    }

    private void fill() throws Exception {
        Journal journal = new Journal(new JdbcTemplate(database), () -> null, () -> {});
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        long began = System.nanoTime();
        try (var posters = Executors.newFixedThreadPool(4)) {
            List<Future<?>> batches = new ArrayList<>();
            for (int batch = 0; batch < facts / BATCH; batch++) {
                batches.add(
                        posters.submit(() -> transactions.execute(transaction -> journal.append(Drafts.many(BATCH)))));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        }
        say(String.format(Locale.ROOT, "journal filled at %,.0f facts/s", rate(began)));
    }

    private double relay(int instances) {
        List<RelayState> states =
                IntStream.range(0, instances).mapToObj(i -> new RelayState()).toList();
        List<Relay> relays = states.stream().map(this::instance).toList();
        long began = System.nanoTime();
        relays.forEach(Relay::start);
        Awaitility.await()
                .pollInterval(java.time.Duration.ofMillis(5))
                .atMost(java.time.Duration.ofMinutes(5))
                .until(() -> states.stream().mapToLong(RelayState::published).sum() >= facts);
        double rate = rate(began);
        say("published by each: " + states.stream().map(RelayState::published).toList());
        relays.forEach(Relay::stop);
        return rate;
    }

    private Relay instance(RelayState state) {
        Topic topic = new Topic(RelayProducers.of(new KafkaProperties(), broker, "benchmark"), TOPIC);
        JournalProperties settings = new JournalProperties(
                "detox",
                null,
                java.time.Duration.ofMillis(100),
                java.time.Duration.ofMillis(250),
                2_000,
                100,
                java.time.Duration.ofHours(1));
        return new Relay(database, topic, settings.relay(), state, InBand.SILENT);
    }

    /** The same records with the same producer, as much under way as it likes. */
    private double produce() throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = records();
        try (Producer<byte[], byte[]> producer =
                RelayProducers.of(new KafkaProperties(), broker, "bare").createNonTransactionalProducer()) {
            producer.partitionsFor(TOPIC);
            long began = System.nanoTime();
            List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
            records.forEach(record -> sent.add(producer.send(record)));
            producer.flush();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
            return rate(began);
        }
    }

    private List<ProducerRecord<byte[], byte[]>> records() {
        return Drafts.many(facts).stream()
                .map(draft -> org.handrail.events.codec.FactRecords.of(draft.receivedAt(java.time.Instant.now())))
                .map(wire -> {
                    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                            TOPIC, wire.key().getBytes(java.nio.charset.StandardCharsets.UTF_8), wire.value());
                    wire.headers()
                            .forEach((name, value) -> record.headers()
                                    .add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                    return record;
                })
                .toList();
    }

    private double rate(long began) {
        return facts * 1e9 / (System.nanoTime() - began);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
