package org.handrail.intake.directory;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.events.Phase;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/** Reads the directory's YAML. A bad file is refused as a whole, with the place and the reason. */
public final class DirectoryFile {

    private final Set<String> clients = new HashSet<>();
    private final Set<String> partners = new HashSet<>();
    private final Set<String> programs = new HashSet<>();

    private DirectoryFile() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableDirectory saying line, column and reason
     */
    public static Directory read(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return read(text);
        } catch (IOException unreadable) {
            throw new UnreadableDirectory("The directory " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /**
     * Reads a text.
     *
     * @throws UnreadableDirectory saying line, column and reason
     */
    public static Directory read(Reader text) {
        YamlMap root = YamlMap.root(text);
        root.allow("version", "partners");
        DirectoryFile file = new DirectoryFile();
        List<Partner> partners = new ArrayList<>();
        for (YamlMap partner : root.maps("partners")) {
            partners.add(file.partner(partner));
        }
        for (Partner partner : partners) {
            if (file.partners.contains(partner.identifiers())
                    && !partner.identifiers().equals(partner.id().value())) {
                throw new UnreadableDirectory(
                        "identifiers " + partner.identifiers() + " is also the id of another partner");
            }
        }
        return new Directory(root.text("version"), partners);
    }

    private Partner partner(YamlMap entry) {
        entry.allow("id", "name", "clients", "identifiers", "zone", "programs");
        String id = once(entry, "id", entry.text("id"), partners);
        PartnerId partner = entry.reading("id", () -> new PartnerId(id));
        List<String> posting = entry.texts("clients");
        posting.forEach(client -> once(entry, "clients", client, clients));
        ZoneId zone = zone(entry, entry.text("zone"));
        List<Program> own = new ArrayList<>();
        for (YamlMap program : entry.maps("programs")) {
            own.add(program(program, partner, zone));
        }
        String identifiers = entry.optional("identifiers");
        return new Partner(
                partner, entry.text("name"), Set.copyOf(posting), identifiers == null ? id : identifiers, zone, own);
    }

    private Program program(YamlMap entry, PartnerId owner, ZoneId ofPartner) {
        entry.allow("id", "name", "phase", "level", "zone");
        String id = once(entry, "id", entry.text("id"), programs);
        String zone = entry.optional("zone");
        return new Program(
                entry.reading("id", () -> new ProgramId(id)),
                owner,
                entry.text("name"),
                phase(entry),
                level(entry),
                zone == null ? ofPartner : zone(entry, zone));
    }

    private static Phase phase(YamlMap program) {
        String named = program.text("phase");
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.wireName().equals(named))
                .findFirst()
                .orElseThrow(() -> program.refusal("phase", "not a phase such as detox, placement or aftercare"));
    }

    private static @Nullable LevelOfCare level(YamlMap program) {
        YamlMap level = program.optionalMap("level");
        if (level == null) {
            return null;
        }
        level.allow("edition", "code");
        return level.reading(
                "edition", () -> new LevelOfCare(Integer.parseInt(level.text("edition")), level.text("code")));
    }

    private static ZoneId zone(YamlMap entry, String id) {
        return entry.reading("zone", () -> {
            try {
                return ZoneId.of(id);
            } catch (DateTimeException unknown) {
                throw new IllegalArgumentException("not a time zone such as America/New_York", unknown);
            }
        });
    }

    private static String once(YamlMap entry, String field, String value, Set<String> seen) {
        if (!seen.add(value)) {
            throw entry.refusal(field, value + " is named twice");
        }
        return value;
    }
}
