package org.handrail.outreach.teams;

import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.yaml.Places;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.UnreadableYaml;
import org.yaml.snakeyaml.nodes.Node;

/** Reads who works with whom, on whose people. Staff stand in it by the id the issuer gives them. */
public final class TeamsReader {

    private static final Set<String> ENTRIES = Set.of("teams");
    private static final Set<String> TEAM = Set.of("name", "programs", "members");

    private TeamsReader() {}

    /**
     * The teams in this file.
     *
     * @param file the text of the file; not closed here
     * @throws UnreadableYaml if anything in it is wrong; then nothing is loaded
     */
    public static Teams read(Reader file) {
        Section section = Section.of(Places.root(file, "a list of teams, as teams:"), "the teams", ENTRIES);
        Set<String> names = new HashSet<>();
        List<Team> teams = section.list("teams", node -> team(node, names));
        return new Teams(teams);
    }

    private static Team team(Node node, Set<String> names) {
        Section section = Section.of(node, "a team", TEAM);
        Scalar name = section.scalar("name");
        if (!names.add(name.text())) {
            throw name.refused("a second team of this name", "name each team once");
        }
        return new Team(name.text(), texts(section, "programs", "a program"), texts(section, "members", "a member"));
    }

    private static Set<String> texts(Section section, String name, String what) {
        return new HashSet<>(section.list(name, node -> Scalar.of(node, what).text()));
    }
}
