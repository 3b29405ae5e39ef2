package org.handrail.directory;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.yaml.Places;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the directory's YAML. A bad file is refused as a whole, with the place, the reason and the nearest right word. */
public final class DirectoryFile {

    static final String VERSION = "version";
    static final String EFFECTIVE_FROM = "effective from";
    static final String LATER = "later";
    static final String LEAVING = "leaving";

    /** What the file itself may say. */
    static final Set<String> ENTRIES = Set.of(
            VERSION,
            EFFECTIVE_FROM,
            EditionNodes.LEVELS,
            EditionNodes.CALENDARS,
            EditionNodes.RHYTHMS,
            EditionNodes.PARTNERS,
            LATER);

    /** What a later edition may say: only what changes. */
    static final Set<String> LATER_ENTRIES = Set.of(
            VERSION,
            EFFECTIVE_FROM,
            EditionNodes.LEVELS,
            EditionNodes.CALENDARS,
            EditionNodes.RHYTHMS,
            EditionNodes.PARTNERS,
            LEAVING);

    private DirectoryFile() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableDirectory saying file, line, column and reason
     */
    public static Editions read(Path file) {
        try {
            return read(file, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UnreadableDirectory(file, unreadable);
        }
    }

    /** Reads what a file was seen to hold. */
    static Editions read(Path file, byte[] held) {
        try {
            return read(new StringReader(new String(held, StandardCharsets.UTF_8)));
        } catch (org.handrail.yaml.UnreadableYaml wrong) {
            throw new UnreadableDirectory(file, wrong);
        }
    }

    /**
     * Reads a text.
     *
     * @throws org.handrail.yaml.UnreadableYaml saying line, column and reason
     */
    public static Editions read(Reader text) {
        Node root = Places.root(text, "a directory has at least a version and partners");
        Section file = Section.of(root, "a directory", ENTRIES);
        EditionNodes nodes = EditionNodes.of(file);
        file.value(EditionNodes.PARTNERS);
        List<Edition> editions = new ArrayList<>();
        editions.add(EditionReader.read(version(file), file.has(EFFECTIVE_FROM) ? instant(file) : Instant.MIN, nodes));
        Set<String> versions = new HashSet<>(Set.of(version(file)));
        for (Section later : file.optionalList(LATER, node -> Section.of(node, "a later edition", LATER_ENTRIES))) {
            Instant from = instant(later);
            if (!from.isAfter(editions.getLast().from())) {
                throw later.scalar(EFFECTIVE_FROM)
                        .refused("it is no later than the edition before", "put later editions in order of time");
            }
            if (!versions.add(version(later))) {
                throw later.scalar(VERSION).refused("there are two editions of this version", "give each its own");
            }
            nodes = nodes.with(later);
            editions.add(EditionReader.read(version(later), from, nodes));
        }
        return new Editions(editions);
    }

    private static String version(Section edition) {
        return edition.scalar(VERSION).text();
    }

    private static Instant instant(Section edition) {
        Scalar from = edition.scalar(EFFECTIVE_FROM);
        return from.read(
                "instant",
                "write it with its offset, as 2027-01-01T00:00:00-05:00",
                text -> OffsetDateTime.parse(text).toInstant());
    }
}
