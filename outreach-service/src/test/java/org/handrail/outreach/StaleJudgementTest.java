package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.findings.FindingsBatch;
import org.handrail.findings.FindingsReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@RealDesk
class StaleJudgementTest {

    @Autowired
    private FindingsReader reader;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private WebApplicationContext context;

    @Test
    void staleIsSaidLoudlyAndIsNotEmpty() {
        database.update("delete from judged_through");
        reader.begin(2);
        assertThat(list()).contains("It is not known how current this is");

        judged(0, Duration.ofSeconds(2));
        assertThat(list()).contains("It is not known how current this is");

        judged(1, Duration.ofHours(2));
        assertThat(list()).contains("nothing newer than 2 h has been judged", "None are known here");

        judged(1, Duration.ofSeconds(1));
        assertThat(list()).contains("Judged as of", "id=\"stale\" hidden=").doesNotContain("None are known here");
    }

    private void judged(int partition, Duration ago) {
        reader.read(new FindingsBatch(List.of(), Map.of(partition, Instant.now().minus(ago))));
    }

    private String list() {
        byte[] page = MockMvcTester.from(
                        context, builder -> builder.apply(springSecurity()).build())
                .get()
                .uri("/cases?rule=none")
                .with(oidcLogin().authorities(new SimpleGrantedAuthority("ROLE_coordinator")))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return new String(page, StandardCharsets.UTF_8);
    }
}
