package org.handrail.rules.pathway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The rules of handing a person on.
 *
 * @param version what findings name as the version they were judged under
 * @param inForceFrom what was opened at this instant or later is judged by it, what was opened before by the version before
 * @param watchHorizon a finding due longer than this before its opening fact was received counts in figures and calls nobody
 * @param oneHandoff referrals that follow no stay belong to one handoff where the same program sent them within this time of
 *     each other; those that follow a stay belong together where it is the same stay
 * @param calendars which days business days are
 * @param daysSupply how long medication lasts where a record does not say
 * @param patience what is made of a silence that may not be the person's
 * @param wording the sentences shared by all rules
 */
public record Pathway(
        String version,
        Instant inForceFrom,
        Duration watchHorizon,
        Duration oneHandoff,
        Calendars calendars,
        DaysSupply daysSupply,
        Patience patience,
        Wording wording,
        List<Rule> rules) {

    public Pathway {
        rules = List.copyOf(rules);
    }
}
