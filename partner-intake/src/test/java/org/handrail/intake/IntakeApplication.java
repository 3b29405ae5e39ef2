package org.handrail.intake;

import org.handrail.events.LeftAgainstAdvice;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The least a phase service can be; its state finds a departure against advice that it does not expect. */
@SpringBootConfiguration
@EnableAutoConfiguration
class IntakeApplication {

    @Bean
    PhaseState state() {
        return accepted -> accepted.stream()
                .filter(fact -> fact.event() instanceof LeftAgainstAdvice)
                .map(fact -> new Flag(fact.id(), "the stay is not known here"))
                .toList();
    }
}
