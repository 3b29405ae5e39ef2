package org.handrail.tracker.topology;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Has the service judge by one rule in place of the standard pathway. */
@TestConfiguration(proxyBeanMethods = false)
public class OneRule {

    @Bean
    @Primary
    Judging judgingByOneRule() {
        return new AppointmentJudging();
    }
}
