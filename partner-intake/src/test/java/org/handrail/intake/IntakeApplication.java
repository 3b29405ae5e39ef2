package org.handrail.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DetoxEvent;
import org.handrail.events.LeftAgainstAdvice;
import org.handrail.intake.state.AnchorFacts;
import org.handrail.intake.state.Belonging;
import org.handrail.intake.state.Belongings;
import org.handrail.intake.state.Derived;
import org.handrail.intake.state.Flag;
import org.handrail.intake.state.Fold;
import org.handrail.intake.state.Kind;
import org.handrail.intake.state.Misfits;
import org.handrail.intake.state.Viewer;
import org.handrail.intake.state.When;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The least a phase service can be; its state finds a departure against advice that it does not expect. */
@SpringBootConfiguration
@EnableAutoConfiguration
class IntakeApplication {

    /** A departure. */
    record Departure(String state, UUID alias, @Nullable String program, List<Flag> flags) implements Derived {
        @Override
        public @Nullable When found() {
            return null;
        }
    }

    @Bean
    Belongings belongings() {
        return fact ->
                fact.event() instanceof DetoxEvent detox ? List.of(Belonging.to(Kind.STAY, detox.stay())) : List.of();
    }

    @Bean
    Fold<Departure> departures() {
        return new Fold<>() {
            @Override
            public Kind kind() {
                return Kind.STAY;
            }

            @Override
            public String noun() {
                return "stay";
            }

            @Override
            public List<String> states() {
                return List.of("known");
            }

            @Override
            public Optional<Departure> seenBy(Viewer viewer, AnchorFacts facts) {
                List<Flag> flags = new Misfits(noun())
                        .opened(
                                facts.first(DetoxAdmitted.class),
                                facts.only(fact -> fact.event() instanceof LeftAgainstAdvice)
                                        .facts(),
                                "the stay is not known here",
                                "post the admission")
                        .all();
                return Optional.of(new Departure("known", facts.alias(), null, flags));
            }
        };
    }
}
