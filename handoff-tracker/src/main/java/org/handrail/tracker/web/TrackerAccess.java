package org.handrail.tracker.web;

import java.util.List;
import org.handrail.access.Access;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health and metrics are on the management port, which is not public; everything else is denied. */
@Configuration(proxyBeanMethods = false)
class TrackerAccess {

    @Bean
    Access access() {
        return new Access("/**", "The tracker answers nobody: findings are read from their topic.", List.of());
    }
}
