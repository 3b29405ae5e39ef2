package org.handrail.local.onboarding;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.handrail.local.machine.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A partner as the command line describes it.
 *
 * @param keys a file with its public keys as a JWK set; null where it gets a secret
 * @param programs each {@code id:phase}, or {@code id:phase:edition/code}
 */
record Newcomer(
        String id,
        String name,
        String zone,
        @Nullable String identifiers,
        @Nullable String keys,
        List<String> programs) {

    private static final int PARTS_WITH_LEVEL = 3;

    static Newcomer of(List<String> arguments) {
        String id = null;
        String name = null;
        String zone = "UTC";
        String identifiers = null;
        String keys = null;
        List<String> programs = new ArrayList<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--name" -> name = value(word, rest);
                case "--zone" -> zone = value(word, rest);
                case "--identifiers" -> identifiers = value(word, rest);
                case "--keys" -> keys = value(word, rest);
                case "--program" -> programs.add(value(word, rest));
                default -> {
                    if (word.startsWith("-") || id != null) {
                        throw new Refusal("onboard does not know " + word + "; onboard --help tells what it takes.");
                    }
                    id = word;
                }
            }
        }
        if (id == null) {
            throw new Refusal("onboard needs the id of the partner, such as clinic-harbor.");
        }
        return new Newcomer(id, name == null ? id : name, zone, identifiers, keys, List.copyOf(programs));
    }

    /** The phase whose intake it posts to first. */
    String phase() {
        if (programs.isEmpty()) {
            throw new Refusal("onboard needs a program: --program harbor-detox:detox, or :placement, or :aftercare.");
        }
        return parts(programs.getFirst())[1];
    }

    /** Its entry in the directory; what is wrong with it is said by whoever reads that. */
    String entry() {
        StringBuilder entry = new StringBuilder();
        entry.append("  - id: ").append(quoted(id)).append('\n');
        entry.append("    name: ").append(quoted(name)).append('\n');
        entry.append("    clients: [")
                .append(keys == null ? quoted(id) : "{id: " + quoted(id) + ", proves itself by: private key}")
                .append("]\n");
        if (identifiers != null) {
            entry.append("    identifiers: ").append(quoted(identifiers)).append('\n');
        }
        entry.append("    zone: ").append(quoted(zone)).append('\n');
        entry.append("    programs:\n");
        programs.forEach(program ->
                entry.append("      - ").append(program(parts(program))).append('\n'));
        return entry.toString();
    }

    private static String program(String[] parts) {
        String program = "{id: " + quoted(parts[0]) + ", name: " + quoted(parts[0]) + ", phase: " + quoted(parts[1]);
        if (parts.length == PARTS_WITH_LEVEL) {
            String[] level = parts[2].split("/", 2);
            if (level.length != 2) {
                throw new Refusal("\"" + parts[2] + "\" is no level of care; write it as edition/code, 4/3.7.");
            }
            program += ", level: {edition: " + quoted(level[0]) + ", code: " + quoted(level[1]) + "}";
        }
        return program + "}";
    }

    private static String[] parts(String program) {
        String[] parts = program.split(":", -1);
        if (parts.length < 2 || parts.length > PARTS_WITH_LEVEL) {
            throw new Refusal(
                    "\"" + program + "\" is no program; write it as harbor-detox:detox or harbor-detox:detox:4/3.7.");
        }
        return parts;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Refusal(option + " needs a value.");
        }
        return rest.next();
    }
}
