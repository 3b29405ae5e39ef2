package org.handrail.directory;

import java.io.IOException;
import java.nio.file.Path;
import org.handrail.yaml.UnreadableYaml;

/** A directory that is not one: which file, where in it, and why. */
public final class UnreadableDirectory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableDirectory(Path file, UnreadableYaml wrong) {
        super("The directory " + file + " is refused: " + wrong.getMessage(), wrong);
    }

    UnreadableDirectory(Path file, IOException unreadable) {
        super("The directory " + file + " cannot be read: " + unreadable, unreadable);
    }
}
