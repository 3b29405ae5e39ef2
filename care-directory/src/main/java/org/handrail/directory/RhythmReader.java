package org.handrail.directory;

import java.time.Duration;
import java.util.Set;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a rhythm: {@code {name: as it happens, shortest: 1 hour, longest: 12 hours}}. */
final class RhythmReader {

    static final Set<String> ENTRIES = Set.of("name", "shortest", "longest", "longest delay");

    private RhythmReader() {}

    static Rhythm read(Node node) {
        Section entry = Section.of(node, "a rhythm", ENTRIES);
        Duration shortest = entry.scalar("shortest").duration();
        Duration longest = entry.scalar("longest").duration();
        if (shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw entry.scalar("longest").refused("it is shorter than the shortest", "write the longer one here");
        }
        return new Rhythm(
                entry.scalar("name").text(),
                shortest,
                longest,
                entry.optional("longest delay").map(Scalar::duration).orElse(longest));
    }
}
