package org.handrail.broken.door;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.handrail.access.Access;
import org.handrail.access.Grant;
import org.handrail.testing.AccessMatrix;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A door that grants too much, and has an endpoint of which nobody said who may use it: the access matrix notices both. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = TooWideAGrantTest.Door.class,
        properties = {
            "management.server.port=0",
            "logging.structured.format.console=",
            "spring.cloud.function.definition=",
            "management.endpoint.health.validate-group-membership=false",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@Import(TestTokens.class)
class TooWideAGrantTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Forgotten.class)
    static class Door {

        @Bean
        Access wide() {
            return new Access("/**", "Nobody is refused.", List.of(Grant.open(HttpMethod.GET, "/**")));
        }
    }

    @RestController
    static class Forgotten {

        @GetMapping("/v1/forgotten")
        String something() {
            return "something";
        }
    }

    /** What the door should be. */
    static final class Meant extends AccessMatrix {

        @Override
        protected String table() {
            return """
                    endpoint                | nobody
                    GET /v1/schemas/openapi | 200
                    ANY /error              | 401
                    + GET /v1/forgotten     | 401
                    """;
        }

        @Override
        protected Map<String, String> callers() {
            return Map.of("nobody", "");
        }
    }

    @Test
    void whoIsLetInBeyondTheTableIsNoticed() {
        AccessMatrix matrix = meant();
        assertThatThrownBy(() -> {
                    for (DynamicTest each : matrix.everybodyAtEveryDoor().toList()) {
                        each.getExecutable().execute();
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("401");
    }

    @Test
    void anEndpointWithoutARowIsNoticed() {
        assertThatThrownBy(meant()::everyEndpointHasARowAndEveryRowAnEndpoint)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/v1/forgotten");
    }

    private AccessMatrix meant() {
        Meant meant = new Meant();
        beans.autowireBean(meant);
        return meant;
    }
}
