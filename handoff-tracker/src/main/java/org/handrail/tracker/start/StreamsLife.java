package org.handrail.tracker.start;

import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;

/**
 * What becomes of a thread that fails. Trouble with the broker passes: the thread is replaced and goes on from the last
 * transaction. Anything else would come again with the same record: the client stops, and liveness says so.
 */
@Component
final class StreamsLife {

    private static final Logger log = LoggerFactory.getLogger(StreamsLife.class);

    private final TrackerProgress progress;
    private final ApplicationContext context;

    StreamsLife(TrackerProgress progress, ApplicationContext context) {
        this.progress = progress;
        this.context = context;
    }

    /** Has the client watched from its start on. The binder makes one factory of clients for each function. */
    void watchClients() {
        context.getBeansOfType(StreamsBuilderFactoryBean.class)
                .values()
                .forEach(factory -> factory.setKafkaStreamsCustomizer(this::watch));
    }

    private void watch(KafkaStreams client) {
        progress.started(client);
        client.setUncaughtExceptionHandler(this::afterwards);
    }

    private StreamThreadExceptionResponse afterwards(Throwable failure) {
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
