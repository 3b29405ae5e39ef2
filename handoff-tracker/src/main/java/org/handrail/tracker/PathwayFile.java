package org.handrail.tracker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.yaml.PathwayReader;
import org.handrail.yaml.UnreadableYaml;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A pathway out of a file that a manager wrote. One that is wrong stops the start, with the place and the reason. */
final class PathwayFile {

    private PathwayFile() {}

    static Pathway read(Path file) {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            return PathwayReader.read(text);
        } catch (UnreadableYaml wrong) {
            throw new Refused(file + ", " + wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            throw new Refused(file + " cannot be read: " + unreadable, unreadable);
        }
    }

    /** The pathway cannot be taken as it stands. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message, Exception cause) {
            super(message, cause);
        }
    }

    /** Says it in one line in place of a stack trace. */
    static final class Analysis extends AbstractFailureAnalyzer<Refused> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, Refused refused) {
            return new FailureAnalysis(
                    "The pathway is refused: " + refused.getMessage(),
                    "Mend the file and start again; without handrail.tracker.pathway the standard pathway is taken.",
                    refused);
        }
    }
}
