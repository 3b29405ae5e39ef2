package org.handrail.tracker.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import org.handrail.tracker.OwnTopics;
import org.handrail.tracker.ServiceRun;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The service in this JVM, on topics of its own, asked over HTTP. Its ending is recorded in place of this JVM's. */
final class RunningTracker implements AutoCloseable {

    private final ConfigurableApplicationContext service;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningTracker(ConfigurableApplicationContext service) {
        this.service = service;
    }

    static RunningTracker on(String broker, OwnTopics topics, Path state) {
        return new RunningTracker(
                ServiceRun.start(broker, topics, topics.findings(), topics.application(), state, Recorded.class));
    }

    HttpResponse<String> management(String path) {
        return get("local.management.port", path, "");
    }

    HttpResponse<String> api(String path, String token) {
        return get("local.server.port", path, token);
    }

    boolean ended() {
        return service.getBean(Recorded.class).ended;
    }

    @Override
    public void close() {
        service.close();
        http.close();
    }

    private HttpResponse<String> get(String port, String path, String token) {
        String address = "http://127.0.0.1:"
                + Objects.requireNonNull(service.getEnvironment().getProperty(port)) + path;
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(address));
        if (!token.isEmpty()) {
            asked.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(asked.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Recorded {

        private volatile boolean ended;

        @Bean
        @Primary
        Ending recordedEnding() {
            return () -> ended = true;
        }
    }
}
