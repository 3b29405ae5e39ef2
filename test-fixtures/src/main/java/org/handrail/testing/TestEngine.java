package org.handrail.testing;

import java.util.Locale;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;

/** Where the real broker and database of the tests run. Force it with {@code -Dhandrail.tests.on=embedded|containers}. */
public enum TestEngine {

    /** In and beside the test's JVM, from Maven artifacts alone. */
    EMBEDDED,

    /** In containers, by Testcontainers. */
    CONTAINERS;

    static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
    static final String POSTGRES_IMAGE = "postgres:18-alpine";

    private static final TestEngine CHOSEN = choose();

    /** The engine of this test run: containers where a Docker engine already has the images, else embedded. */
    public static TestEngine chosen() {
        return CHOSEN;
    }

    private static TestEngine choose() {
        String forced = System.getProperty("handrail.tests.on", "");
        if (!forced.isEmpty()) {
            return valueOf(forced.toUpperCase(Locale.ROOT));
        }
        return dockerMayBeThere() && has(KAFKA_IMAGE) && has(POSTGRES_IMAGE) ? CONTAINERS : EMBEDDED;
    }

    /** Cheap, so that a machine without Docker pays nothing and reads no warnings. */
    private static boolean dockerMayBeThere() {
        return System.getenv("DOCKER_HOST") != null
                || java.nio.file.Files.exists(java.nio.file.Path.of("/var/run/docker.sock"));
    }

    private static boolean has(String image) {
        try {
            DockerClientFactory.lazyClient().inspectImageCmd(image).exec();
            return true;
        } catch (RuntimeException absent) {
            return false;
        }
    }

    /** Holds where the servers are embedded. */
    static final class IsEmbedded implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return chosen() == EMBEDDED;
        }
    }

    /** Holds where the servers run in containers. */
    static final class IsContainers implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return chosen() == CONTAINERS;
        }
    }
}
