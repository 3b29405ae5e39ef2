package org.handrail.tracker.web;

import java.util.List;
import org.handrail.access.Access;
import org.handrail.access.Grant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Health and metrics are on the management port, which is not public; nothing else is open but what describes
 * the API. */
@Configuration(proxyBeanMethods = false)
class TrackerAccess {

    @Bean
    Access access() {
        return new Access(
                "/**",
                "The tracker answers nobody: findings are read from their topic.",
                List.of(Grant.open(HttpMethod.GET, "/v1/schemas/**")));
    }
}
