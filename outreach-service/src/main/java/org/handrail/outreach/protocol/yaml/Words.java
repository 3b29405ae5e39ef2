package org.handrail.outreach.protocol.yaml;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Protocol.CountedTime;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Vocabulary;

/** The words of these files. */
final class Words {

    static final Vocabulary<Severity> SEVERITIES = of("severity", Severity.values());
    static final Vocabulary<Channel> CHANNELS = of("way to reach a person", Channel.values());
    static final Vocabulary<Doer> DOERS = of("one who takes a step", Doer.values());
    static final Vocabulary<CountedTime> CLOCKS = of("time that counts", CountedTime.values());
    static final Vocabulary<DayOfWeek> WEEKDAYS = of("weekday", DayOfWeek.values());
    static final Vocabulary<AttemptOutcome> OUTCOMES = of("outcome of an attempt", AttemptOutcome.values());

    private Words() {}

    /** {@code PEER_VISIT} stands in a file as {@code peer visit}. */
    static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static LocalTime timeOfDay(Scalar scalar) {
        return scalar.read("time of day", "write it as \"20:00\", in quotes", LocalTime::parse);
    }

    static Instant instant(Scalar scalar) {
        return scalar.read("point in time", "write it as 2026-12-24T18:00:00-05:00", OffsetDateTime::parse)
                .toInstant();
    }

    private static <E extends Enum<E>> Vocabulary<E> of(String kind, E[] values) {
        return Vocabulary.of(kind, Arrays.asList(values), Words::spelled);
    }
}
