package org.handrail.intake;

import java.nio.file.Path;
import java.time.Duration;
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
 * @param largestEvent the largest single event, line or row, 64 KiB where nothing else is said
 * @param batch how many events of a post are committed at once, 1,000 where nothing else is said
 * @param columns the file that says how partners' CSV becomes events; without one, columns are named as what they hold
 * @param uploadsKept how long the receipts of an upload can be read
 */
@ConfigurationProperties("handrail.intake")
public record IntakeProperties(
        @Nullable Phase phase,
        @DefaultValue("64KB") DataSize largestEvent,
        @DefaultValue("1000") int batch,
        @Nullable Path columns,
        @DefaultValue("30d") Duration uploadsKept) {

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
