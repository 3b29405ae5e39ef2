package org.handrail.tracker;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.handrail.testing.TestTokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service in this JVM, configured as it is delivered but for its ports, its topics and its folder. */
public final class ServiceRun {

    private ServiceRun() {}

    /**
     * Starts it on these topics.
     *
     * @param findings where the findings go
     * @param application the name under which it remembers how far it read
     * @param besides configuration that takes the place of the service's own
     */
    public static ConfigurableApplicationContext start(
            String broker, OwnTopics topics, String findings, String application, Path state, Class<?>... besides) {
        Class<?>[] sources = Stream.concat(Stream.of(HandoffTracker.class), Stream.of(besides))
                .toArray(Class<?>[]::new);
        return new SpringApplicationBuilder(sources)
                .run(
                        "--spring.kafka.bootstrap-servers=" + broker,
                        // brought by the fixtures, for services that have a database
                        "--spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + new TestTokens().issuer(),
                        "--handrail.tracker.state-dir=" + state,
                        "--spring.cloud.stream.kafka.streams.binder.functions.track.application-id=" + application,
                        "--spring.cloud.stream.bindings.track-in-0.destination=" + String.join(",", topics.facts())
                                + ","
                                + topics.moved(),
                        "--handrail.tracker.moved=" + topics.moved(),
                        "--spring.cloud.stream.bindings.track-out-0.destination=" + findings);
    }
}
