package org.handrail.tracker.start;

import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/**
 * What becomes of a thread that fails. Trouble with the broker passes: the thread is replaced and goes on from the last
 * transaction. Anything else would come again with the same record: the client stops, and liveness says so.
 */
@Configuration(proxyBeanMethods = false)
class StreamsLife {

    private static final Logger log = LoggerFactory.getLogger(StreamsLife.class);

    @Bean
    StreamsBuilderFactoryBeanConfigurer streamsLifeConfigurer(TrackerProgress progress, ApplicationContext context) {
        return streams -> streams.setKafkaStreamsCustomizer(client -> watch(client, progress, context));
    }

    @Bean
    Ending ending(ApplicationContext context) {
        return () -> System.exit(SpringApplication.exit(context, () -> 1));
    }

    private static void watch(KafkaStreams client, TrackerProgress progress, ApplicationContext context) {
        progress.started(client);
        client.setUncaughtExceptionHandler(failure -> afterwards(failure, context));
    }

    private static StreamThreadExceptionResponse afterwards(Throwable failure, ApplicationContext context) {
        if (isTroubleWithTheBroker(failure)) {
            log.warn("a stream thread failed on the broker and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        log.error("the tracker failed and stops", failure);
        AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private static boolean isTroubleWithTheBroker(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof ApiException;
    }
}
