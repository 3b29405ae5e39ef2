package org.handrail.testing;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * {@code @Import(RealKafka.class)}: a real broker with every topic of {@code deploy/topics.yaml}. One for the whole JVM, so a
 * test reads its own people's records and expects others beside them.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RealKafka {

    /** Where that broker is, for a test without an application context: {@code host:port}. */
    public static String bootstrapServers() {
        return switch (TestEngine.chosen()) {
            case EMBEDDED -> Embedded.SharedBroker.BROKER.bootstrapServers();
            case CONTAINERS -> InContainer.Shared.CONTAINER.getBootstrapServers();
        };
    }

    /** From Maven artifacts. */
    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(TestEngine.IsEmbedded.class)
    static class Embedded {

        @Bean
        KafkaConnectionDetails realKafka() {
            return () -> java.util.List.of(SharedBroker.BROKER.bootstrapServers());
        }

        private static final class SharedBroker {
            static final LocalBroker BROKER = LocalBroker.started();

            static {
                TopicList.create(BROKER.bootstrapServers());
            }
        }
    }

    /** In a container. */
    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(TestEngine.IsContainers.class)
    @ImportAutoConfiguration(ServiceConnectionAutoConfiguration.class)
    static class InContainer {

        @Bean
        @ServiceConnection
        KafkaContainer realKafka() {
            return Shared.CONTAINER;
        }

        private static final class Shared {
            static final KafkaContainer CONTAINER = new SharedContainer();

            static {
                CONTAINER.start();
                Runtime.getRuntime().addShutdownHook(new Thread(CONTAINER::stop));
                TopicList.create(CONTAINER.getBootstrapServers());
            }
        }

        /** Outlives the context that asked for it first: a context closes its beans, and this one is shared. */
        private static final class SharedContainer extends KafkaContainer {

            SharedContainer() {
                super(DockerImageName.parse(TestEngine.KAFKA_IMAGE));
                withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
            }

            @Override
            public void close() {
                // stopped with the JVM
            }
        }
    }
}
