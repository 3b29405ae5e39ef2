package org.handrail.testing;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** {@code @Import(RealPostgres.class)}: a real PostgreSQL, with a new, empty database for every application context. */
@TestConfiguration(proxyBeanMethods = false)
public class RealPostgres {

    /** From Maven artifacts: one server for the JVM. */
    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(TestEngine.IsEmbedded.class)
    static class Embedded {

        @Bean
        JdbcConnectionDetails realPostgres() {
            return new OwnDatabase(SharedServer.SERVER.newDatabase());
        }

        private static final class SharedServer {
            static final LocalPostgres SERVER = LocalPostgres.started();
        }

        private record OwnDatabase(String url) implements JdbcConnectionDetails {

            @Override
            public String getUsername() {
                return LocalPostgres.USER;
            }

            @Override
            public String getPassword() {
                return LocalPostgres.USER;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        }
    }

    /** In a container of its own for every context. */
    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(TestEngine.IsContainers.class)
    @ImportAutoConfiguration(ServiceConnectionAutoConfiguration.class)
    static class InContainer {

        @Bean
        @ServiceConnection
        PostgreSQLContainer realPostgres() {
            return new PostgreSQLContainer(DockerImageName.parse(TestEngine.POSTGRES_IMAGE));
        }
    }
}
