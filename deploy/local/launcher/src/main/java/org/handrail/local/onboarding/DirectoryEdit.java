package org.handrail.local.onboarding;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.handrail.directory.DirectoryFile;
import org.handrail.events.terms.PartnerId;
import org.handrail.local.machine.Refusal;
import org.handrail.yaml.Places;
import org.handrail.yaml.UnreadableYaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Adds an entry to the directory's file, as a person would: everything else, comments too, stays as it stands. What would not
 * be a directory is not written.
 */
record DirectoryEdit(Path file) {

    /**
     * Adds a partner.
     *
     * @return false where it is there already
     */
    boolean add(Newcomer newcomer) throws IOException {
        String text = Files.readString(file);
        try {
            if (isThere(text, newcomer.id())) {
                return false;
            }
            int at = endOfPartners(text);
            String changed = text.substring(0, at) + separated(text, at) + newcomer.entry() + text.substring(at);
            DirectoryFile.read(new StringReader(changed));
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(aside, changed);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (UnreadableYaml wrong) {
            throw new Refusal("With this partner " + file.getFileName() + " would be refused: " + wrong.getMessage());
        } catch (IllegalArgumentException noId) {
            throw new Refusal("\"" + newcomer.id() + "\": " + noId.getMessage());
        }
    }

    private static boolean isThere(String text, String id) {
        return DirectoryFile.read(new StringReader(text))
                .at(Instant.now())
                .partner(new PartnerId(id))
                .isPresent();
    }

    /** Where the list of partners ends: at the beginning of a line. */
    private static int endOfPartners(String text) {
        Node root = Places.root(new StringReader(text), "a directory");
        for (NodeTuple entry : ((MappingNode) root).getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("partners")) {
                int end = entry.getValueNode().getEndMark().getIndex();
                return end >= text.length() ? text.length() : text.lastIndexOf('\n', end - 1) + 1;
            }
        }
        throw new Refusal("The directory has no list of partners.");
    }

    private static String separated(String text, int at) {
        return at > 0 && text.charAt(at - 1) != '\n' ? "\n\n" : "\n";
    }
}
