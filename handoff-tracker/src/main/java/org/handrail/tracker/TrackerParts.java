package org.handrail.tracker;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.handrail.rules.Judgement;
import org.handrail.rules.pathway.Pathways;
import org.handrail.rules.yaml.StandardPathway;
import org.handrail.tracker.metrics.StoreSize;
import org.handrail.tracker.metrics.TrackerMetrics;
import org.handrail.tracker.store.Stores;
import org.handrail.tracker.topology.HandoffTopology;
import org.handrail.tracker.topology.Judging;
import org.handrail.tracker.topology.Life;
import org.handrail.tracker.topology.PersonPartitioner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topology as the binder wants it: a function, its stores and the partitioner of its findings, each a bean. */
@Configuration(proxyBeanMethods = false)
class TrackerParts {

    @Bean
    Pathways pathways(TrackerSettings settings) {
        return settings.pathway().isEmpty()
                ? Pathways.of(StandardPathway.load())
                : new Pathways(
                        settings.pathway().stream().map(PathwayFile::read).toList());
    }

    @Bean
    Judging judging(Pathways pathways) {
        return (journey, around, asOf) -> Judgement.assess(journey, pathways, around, asOf);
    }

    @Bean
    TrackerMetrics trackerMetrics(MeterRegistry registry) {
        return new TrackerMetrics(registry, Clock.systemUTC());
    }

    @Bean
    StoreSize storeSize(TrackerSettings settings) {
        return new StoreSize(settings.stateDir(), Clock.systemUTC());
    }

    @Bean
    Life life() {
        return new Life(Clock.systemUTC().millis());
    }

    @Bean
    Function<KStream<byte[], byte[]>, KStream<byte[], byte[]>> track(
            Judging judging, TrackerSettings settings, TrackerMetrics metrics, Life life) {
        return new HandoffTopology(judging, settings.limits(), metrics, life, settings.moved());
    }

    @Bean
    PersonPartitioner personPartitioner() {
        return new PersonPartitioner();
    }

    @Bean
    StoreBuilder<KeyValueStore<Bytes, byte[]>> facts() {
        return Stores.facts();
    }

    @Bean
    StoreBuilder<KeyValueStore<Bytes, byte[]>> lent() {
        return Stores.lent();
    }

    @Bean
    StoreBuilder<KeyValueStore<Bytes, byte[]>> announced() {
        return Stores.announced();
    }

    @Bean
    StoreBuilder<KeyValueStore<Bytes, byte[]>> schedules() {
        return Stores.schedules();
    }

    @Bean
    StoreBuilder<KeyValueStore<Bytes, byte[]>> due() {
        return Stores.due();
    }

    @Bean
    StoreBuilder<KeyValueStore<Bytes, byte[]>> logTime() {
        return Stores.logTime();
    }
}
