package org.handrail.local.machine;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;

/** A file of generated secrets that its owner alone can read. What is missing is generated; what is there stays. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 12;

    private final Path file;
    private final Properties secrets = new Properties();

    /** Reads the file where there is one. */
    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    public Path file() {
        return file;
    }

    /** Makes sure that each of these has a long secret for a machine to use. */
    public Secrets withPasswords(List<String> names) {
        return with(names, () -> random(KEY_BYTES, Base64.getUrlEncoder().withoutPadding()));
    }

    /** Makes sure that each of these has a password that a person can type. */
    public Secrets withLogins(List<String> names) {
        return with(names, () -> random(PASSWORD_BYTES, Base64.getUrlEncoder().withoutPadding()));
    }

    /** Makes sure that each of these has a key of 32 bytes, in Base64. */
    public Secrets withKeys(List<String> names) {
        return with(names, () -> random(KEY_BYTES, Base64.getEncoder()));
    }

    /** The secret with this name. */
    public String of(String name) {
        String secret = secrets.getProperty(name);
        if (secret == null) {
            throw new Refusal("There is no secret named " + name + " in " + file + ".");
        }
        return secret;
    }

    /** Whether there is a secret with this name. */
    public boolean has(String name) {
        return secrets.containsKey(name);
    }

    private Secrets with(List<String> names, Supplier<String> generated) {
        List<String> missing = names.stream().filter(name -> !has(name)).toList();
        if (!missing.isEmpty()) {
            missing.forEach(name -> secrets.setProperty(name, generated.get()));
            keep();
        }
        return this;
    }

    private void keep() {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(aside)) {
                secrets.store(writer, null);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notKept) {
            throw new UncheckedIOException(notKept);
        }
    }

    private static String random(int bytes, Base64.Encoder encoder) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return encoder.encodeToString(random);
    }
}
