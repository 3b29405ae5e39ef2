package org.handrail.outreach.teams;

import java.util.Map;
import java.util.Set;

/**
 * What part of all cases somebody may see, as a condition on rows.
 *
 * @param everything whether nothing is hidden from them
 * @param whoId as the issuer names them
 * @param own the programs of their teams
 * @param taken the programs of any team
 */
public record Scope(boolean everything, String whoId, Set<String> own, Set<String> taken) {

    public Scope {
        own = Set.copyOf(own);
        taken = Set.copyOf(taken);
    }

    /** The condition on a case {@code c}; adds its values. */
    public String ofCases(Map<String, Object> values) {
        if (everything) {
            return "true";
        }
        return "(" + ofPrograms("c.hangs_on", values)
                + " or c.owner = :scopeWho or c.covered_by = :scopeWho"
                + " or exists (select from break_glass g"
                + " where g.person = c.person and g.who_id = :scopeWho and g.until > now()))";
    }

    /** The condition on the programs a case hangs on, whoever owns it; adds its values. */
    public String ofPrograms(String programs, Map<String, Object> values) {
        if (everything) {
            return "true";
        }
        values.put("scopeWho", whoId);
        values.put("scopeOwn", own.toArray(String[]::new));
        values.put("scopeTaken", taken.toArray(String[]::new));
        return "(%1$s && :scopeOwn::text[] or not %1$s && :scopeTaken::text[])".formatted(programs);
    }
}
