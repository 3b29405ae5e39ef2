package org.handrail.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one folder that holds all a local system keeps: data, secrets, logs and what is known of running processes.
 *
 * @param folder absolute
 */
public record Place(Path folder) {

    private static final List<String> KEPT = List.of("kafka", "postgres", "state", "secrets", "logs");

    private static final List<String> FOLDERS = List.of("kafka", "state", "secrets", "logs", "run");

    /** Makes the folders that are missing. */
    public void prepare() {
        try {
            for (String name : FOLDERS) {
                Files.createDirectories(folder.resolve(name));
            }
        } catch (IOException notWritable) {
            throw new Refusal("The data folder " + folder + " cannot be written: " + notWritable.getMessage());
        }
    }

    /** Forgets everything a system kept here. Only the folders this class names are touched, whatever else is there. */
    public void beginAnew() {
        KEPT.forEach(name -> delete(folder.resolve(name)));
    }

    public Path kafka() {
        return folder.resolve("kafka");
    }

    public Path postgres() {
        return folder.resolve("postgres");
    }

    /** The folder in which this part keeps its own state. */
    public Path state(String part) {
        return folder.resolve("state").resolve(part);
    }

    public Path secret(String name) {
        return folder.resolve("secrets").resolve(name);
    }

    public Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /** The file that names the running process of this part. */
    public Path running(String part) {
        return folder.resolve("run").resolve(part + ".pid");
    }

    public Path run() {
        return folder.resolve("run");
    }

    /** The file that says where the parts of a running system are reached. */
    public Path addresses() {
        return folder.resolve("run").resolve("addresses.properties");
    }

    private static void delete(Path root) {
        if (Files.notExists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
