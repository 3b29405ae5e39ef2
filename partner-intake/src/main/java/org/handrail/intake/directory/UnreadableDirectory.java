package org.handrail.intake.directory;

/** A directory that is not one: where, and why. */
public final class UnreadableDirectory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableDirectory(String message) {
        super(message);
    }
}
