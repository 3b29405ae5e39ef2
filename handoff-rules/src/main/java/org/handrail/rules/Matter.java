package org.handrail.rules;

import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Finding;

/**
 * What a finding is about: its identity in words, of which its id is made.
 *
 * @param rule the rule's name
 * @param anchor what it hangs on
 */
public record Matter(String rule, Anchor anchor) {

    /** What this finding is about. */
    public static Matter of(Finding finding) {
        return new Matter(finding.rule(), finding.anchor());
    }
}
