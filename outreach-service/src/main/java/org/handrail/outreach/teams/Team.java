package org.handrail.outreach.teams;

import java.util.Set;

/**
 * Coordinators who work on the people of some programs.
 *
 * @param name as a person says it
 * @param programs whose people are theirs, by the directory's ids
 * @param members as the issuer names them
 */
public record Team(String name, Set<String> programs, Set<String> members) {

    public Team {
        programs = Set.copyOf(programs);
        members = Set.copyOf(members);
    }
}
