package org.handrail.local.issuer;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The generated secrets of clients and demo logins, read once. */
final class Secrets {

    private final Path file;
    private final Properties secrets = new Properties();

    Secrets(Path file) throws IOException {
        this.file = file;
        try (Reader reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        }
    }

    /** The secret with this name; a missing one stops the start, since a guessable one must not stand in for it. */
    String of(String name) {
        String secret = secrets.getProperty(name);
        if (secret == null || secret.isBlank()) {
            throw new IllegalStateException("no secret named " + name + " in " + file);
        }
        return secret;
    }
}
