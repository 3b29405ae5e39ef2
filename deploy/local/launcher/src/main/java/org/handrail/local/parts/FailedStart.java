package org.handrail.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** A part that dies again and again before it ever did its work. */
public final class FailedStart extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 15;

    private final List<String> lastLines;

    FailedStart(Part part, int exit) {
        super(part.name() + " does not start (exit code " + exit + "); its log is " + part.log(), null, false, false);
        this.lastLines = lastLines(part);
    }

    /** The end of its log. */
    public List<String> lastLines() {
        return lastLines;
    }

    private static List<String> lastLines(Part part) {
        try {
            List<String> lines = Files.readAllLines(part.log());
            return List.copyOf(lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException none) {
            return List.of();
        }
    }
}
