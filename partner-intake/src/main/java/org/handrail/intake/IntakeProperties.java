package org.handrail.intake;

import org.handrail.events.EventType;
import org.handrail.events.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the intake.
 *
 * @param phase whose events this service takes; those of a person every intake takes
 * @param largestEvent the largest single event or line, 64 KiB where nothing else is said
 * @param mostEvents the most events in one post, 100,000 where nothing else is said
 * @param batch how many events of a post are committed at once, 1,000 where nothing else is said
 */
@ConfigurationProperties("handrail.intake")
public record IntakeProperties(
        @Nullable Phase phase,
        @DefaultValue("64KB") DataSize largestEvent,
        @DefaultValue("100000") int mostEvents,
        @DefaultValue("1000") int batch) {

    public IntakeProperties {
        if (phase == null) {
            throw new IllegalStateException("handrail.intake.phase is not set: detox, placement or aftercare");
        }
    }

    boolean takes(EventType type) {
        return type.phase() == phase || type.phase() == Phase.PERSON;
    }

    /** The phase as it is spelled in event types. */
    String takesPhase() {
        return phase == null ? "" : phase.wireName();
    }
}
