package org.handrail.outreach.teams;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All teams. A case is a team's by the programs it hangs on; one that hangs on no program of any team is everybody's, so that
 * nobody is overlooked because a program was forgotten.
 */
public record Teams(List<Team> teams) {

    /** One office, where everybody works on everybody. */
    public static final Teams NONE = new Teams(List.of());

    public Teams {
        teams = List.copyOf(teams);
    }

    /** Those this member of staff is in. */
    public List<Team> of(String member) {
        return teams.stream().filter(team -> team.members().contains(member)).toList();
    }

    /** The programs of all teams. */
    Set<String> programs() {
        return programs(team -> true);
    }

    /** The programs of the teams this member of staff is in. */
    Set<String> programsOf(String member) {
        return programs(team -> team.members().contains(member));
    }

    private Set<String> programs(Predicate<Team> which) {
        Function<Team, Set<String>> programs = Team::programs;
        Set<String> found = new TreeSet<>();
        teams.stream().filter(which).map(programs).forEach(found::addAll);
        return found;
    }
}
