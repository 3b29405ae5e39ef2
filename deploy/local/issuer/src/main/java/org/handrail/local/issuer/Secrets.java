package org.handrail.local.issuer;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Properties;

/** The generated secrets of clients and demo logins, read again when their file has changed: a new client needs no restart. */
final class Secrets {

    private final Path file;
    private Properties secrets = new Properties();
    private FileTime read = FileTime.fromMillis(Long.MIN_VALUE);

    Secrets(Path file) {
        this.file = file;
    }

    /** The secret with this name, where there is one. */
    synchronized Optional<String> find(String name) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(read)) {
                Properties now = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    now.load(reader);
                }
                secrets = now;
                read = changed;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Optional.ofNullable(secrets.getProperty(name)).filter(secret -> !secret.isBlank());
    }

    /** The secret with this name; a missing one stops the start, since a guessable one must not stand in for it. */
    String of(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no secret named " + name + " in " + file));
    }
}
