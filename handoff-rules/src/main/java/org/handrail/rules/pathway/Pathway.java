package org.handrail.rules.pathway;

import java.time.Duration;
import java.util.List;

/**
 * The rules of handing a person on.
 *
 * @param version what findings name as the version they were judged under
 * @param watchHorizon a finding due longer than this before its opening fact was received counts in figures and calls nobody
 * @param oneHandoff referrals that follow no stay belong to one handoff where the same program sent them within this time of
 *     each other; those that follow a stay belong together where it is the same stay
 * @param calendar which days business days are
 * @param wording the sentences shared by all rules
 */
public record Pathway(
        String version,
        Duration watchHorizon,
        Duration oneHandoff,
        BusinessCalendar calendar,
        Wording wording,
        List<Rule> rules) {

    public Pathway {
        rules = List.copyOf(rules);
    }
}
