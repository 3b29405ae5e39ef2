package org.handrail.insights.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.handrail.findings.FindingsBatch;
import org.handrail.findings.FindingsReader;
import org.handrail.findings.RecordsListener;
import org.handrail.findings.TopicFeed;
import org.handrail.findings.TopicFeeds;
import org.handrail.findings.TopicReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the topics for each generation, under a group of its own that all instances share. A new one is shown once it has
 * read all that the one shown has read, and settled everybody; what came meanwhile is read by both.
 */
@Component
public class Reading implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final String CONSUMER = "insights";

    /** Then the other work of this thread has its turn. */
    private static final int MOST_ROUNDS = 25;

    /** Some always wait for a moment while clinics post. */
    private static final int FEW = 200;

    private final TopicFeeds feeds;
    private final FindingTable findings;
    private final FactsProjection facts;
    private final Settling settling;
    private final Generations generations;
    private final KafkaAdmin broker;
    private final List<String> findingsTopics;
    private final List<String> factsTopics;
    private final Map<Integer, List<TopicFeed>> read = new ConcurrentHashMap<>();
    private volatile boolean running;

    Reading(
            TopicFeeds feeds,
            FindingTable findings,
            FactsProjection facts,
            Settling settling,
            Generations generations,
            KafkaAdmin broker,
            @Value("${handrail.insights.findings-topic}") String findingsTopic,
            @Value("${handrail.insights.facts-topics}") List<String> factsTopics) {
        this.feeds = feeds;
        this.findings = findings;
        this.facts = facts;
        this.settling = settling;
        this.generations = generations;
        this.broker = broker;
        this.findingsTopics = List.of(findingsTopic);
        this.factsTopics = List.copyOf(factsTopics);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        read.keySet().forEach(this::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether the topics were there and are read. */
    public boolean isReading() {
        return !read.isEmpty() && read.values().stream().flatMap(List::stream).allMatch(TopicFeed::isReading);
    }

    /** Opens what is to be read, closes what no longer is, and shows what is built. */
    @Scheduled(fixedDelayString = "${handrail.insights.look-every:1s}")
    void look() {
        if (!running) {
            return;
        }
        List<Generation> wanted = generations.read();
        for (Generation each : wanted) {
            List<TopicFeed> feed = read.computeIfAbsent(each.number(), this::open);
            if (!each.building()) {
                feed.forEach(TopicFeed::show);
            }
        }
        for (int number : List.copyOf(read.keySet())) {
            if (wanted.stream().noneMatch(each -> each.number() == number)) {
                close(number);
            }
        }
        if (wanted.size() == 2) {
            showWhenBuilt(wanted);
        }
        generations.clearSome();
    }

    /** Settles whoever waits. */
    @Scheduled(fixedDelayString = "${handrail.insights.settle-every:1s}")
    void settle() {
        for (int number : List.copyOf(read.keySet())) {
            for (int round = 0; running && round < MOST_ROUNDS && settling.some(number) > 0; round++) {
                LOG.debug("Settled some people of generation {}", number);
            }
        }
    }

    private List<TopicFeed> open(int generation) {
        String group = CONSUMER + "-" + generation;
        FindingsReader reader = new FindingsReader() {
            @Override
            public void read(FindingsBatch batch) {
                findings.take(generation, batch);
            }
        };
        RecordsListener<FactsProjection.Said> listener =
                new RecordsListener<>(FactsProjection::sort, batch -> facts.take(generation, batch));
        List<TopicFeed> opened = List.of(
                feeds.findings(new TopicReading(CONSUMER, group + "-findings", findingsTopics, 1), reader),
                feeds.records(new TopicReading(CONSUMER, group + "-facts", factsTopics, 1), listener));
        opened.forEach(TopicFeed::start);
        return opened;
    }

    private void close(int generation) {
        List<TopicFeed> feed = read.remove(generation);
        if (feed != null) {
            feed.forEach(TopicFeed::stop);
        }
    }

    private void showWhenBuilt(List<Generation> wanted) {
        Generation built =
                wanted.stream().filter(Generation::building).findFirst().orElseThrow();
        Generation shown =
                wanted.stream().filter(each -> !each.building()).findFirst().orElseThrow();
        try (AdminClient admin = AdminClient.create(broker.getConfigurationProperties())) {
            Map<TopicPartition, Long> ahead = offsets(admin, shown.number());
            Map<TopicPartition, Long> here = offsets(admin, built.number());
            boolean all = !ahead.isEmpty()
                    && ahead.entrySet().stream()
                            .allMatch(each -> here.getOrDefault(each.getKey(), 0L) >= each.getValue());
            if (all && settling.waiting(built.number()) <= FEW && generations.show(built.number())) {
                LOG.info("Generation {} is shown, rebuilt from the topics", built.number());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception away) {
            LOG.warn("Whether generation {} is built is not known yet: {}", built.number(), away.getMessage());
        }
    }

    private static Map<TopicPartition, Long> offsets(AdminClient admin, int generation) throws Exception {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (String topics : List.of("-findings", "-facts")) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(
                            CONSUMER + "-" + generation + topics)
                    .partitionsToOffsetAndMetadata()
                    .get();
            committed.forEach((partition, offset) -> {
                if (offset != null) {
                    offsets.put(partition, offset.offset());
                }
            });
        }
        return offsets;
    }
}
