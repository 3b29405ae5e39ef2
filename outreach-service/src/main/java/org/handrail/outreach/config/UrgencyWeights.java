package org.handrail.outreach.config;

import org.handrail.outreach.cases.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The weights of urgency, as configured. */
@Configuration(proxyBeanMethods = false)
class UrgencyWeights {

    @Bean
    Urgency.Weights weights(UrgencySettings settings) {
        return settings.weights();
    }
}
