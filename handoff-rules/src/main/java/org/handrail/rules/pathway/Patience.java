package org.handrail.rules.pathway;

import java.time.Duration;
import java.util.Map;
import org.handrail.events.finding.Severity;

/**
 * What is made of a silence that may be that of a clinic.
 *
 * @param mostGrace what is learnt of a partner's usual lag is waited for no longer than this; for a critical rule not at all
 * @param unverifiedAtMost how long after falling due a finding may be unverified, by severity; then it is dropped
 */
public record Patience(Duration mostGrace, Map<Severity, Duration> unverifiedAtMost) {

    public Patience {
        unverifiedAtMost = Map.copyOf(unverifiedAtMost);
    }

    /** How long silence is waited for beyond the due instant, of a partner whose reports usually take {@code lag}. */
    public Duration grace(Duration lag, Severity severity) {
        if (severity == Severity.CRITICAL) {
            return Duration.ZERO;
        }
        return lag.compareTo(mostGrace) < 0 ? lag : mostGrace;
    }

    /** How long a finding of this severity may be unverified. */
    public Duration limit(Severity severity) {
        return unverifiedAtMost.getOrDefault(severity, Duration.ZERO);
    }
}
