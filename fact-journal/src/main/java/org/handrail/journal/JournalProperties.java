package org.handrail.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the journal.
 *
 * @param service the service's name, as in its topic and its watermarks: {@code detox}
 * @param topic where its facts go; {@code handrail.<service>.v1} where nothing else is said
 * @param pollEvery how long the relay waits at most before it looks for new facts, 100 ms where nothing else is said
 * @param watermarkEvery how often it says how far all is known, 250 ms where nothing else is said
 * @param batch how many facts go out between two moves of the cursors, 2,000 where nothing else is said
 * @param parkedAtMost how many facts the topic may refuse for themselves before it is taken to be at fault itself and
 *     nothing more is parked, 100 where nothing else is said
 * @param eraseExpiredEvery how often what is older than is kept is erased, an hour where nothing else is said
 */
@ConfigurationProperties("handrail.journal")
public record JournalProperties(
        @Nullable String service,
        @Nullable String topic,
        @DefaultValue("100ms") Duration pollEvery,
        @DefaultValue("250ms") Duration watermarkEvery,
        @DefaultValue("2000") int batch,
        @DefaultValue("100") int parkedAtMost,
        @DefaultValue("1h") Duration eraseExpiredEvery) {

    RelaySettings relay() {
        return new RelaySettings(serviceName(), pollEvery, watermarkEvery, batch, parkedAtMost);
    }

    String serviceName() {
        if (service == null || service.isBlank()) {
            throw new IllegalStateException("handrail.journal.service is not set: the service's name, such as detox");
        }
        return service;
    }

    String topicName() {
        return topic == null ? "handrail." + serviceName() + ".v1" : topic;
    }
}
