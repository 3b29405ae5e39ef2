package org.handrail.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of this checkout, and the tools that read them. */
final class Checkout {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path DEPLOY = ROOT.resolve("deploy");

    private static final long PATIENCE_SECONDS = 240;

    private Checkout() {}

    /** What a tool said, and whether it was content. */
    record Said(int code, String text) {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files in a folder whose names end so. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The documents of a YAML text; a key that stands twice is refused. */
    static List<Map<String, Object>> documents(String yaml) {
        LoaderOptions strictly = new LoaderOptions();
        strictly.setAllowDuplicateKeys(false);
        strictly.setCodePointLimit(20_000_000);
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(strictly)).loadAll(yaml).spliterator(), false)
                .map(Checkout::map)
                .toList();
    }

    /** The operations of a JSON patch. */
    static List<Map<String, Object>> operations(String patch) {
        return maps(new Yaml(new SafeConstructor(new LoaderOptions())).load(patch));
    }

    @SuppressWarnings("unchecked") // a mapping of YAML has names for keys
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    /** The mappings of a list. */
    static List<Map<String, Object>> maps(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(Checkout::map).toList();
    }

    /** Whether this program is installed. */
    static boolean has(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Fails where a program is missing that {@code .ci/run} installs: a check that is passed over proves nothing. */
    static void needs(String program) {
        if (!has(program)) {
            throw new AssertionError(program + " is not installed; .ci/run says which package has it");
        }
    }

    /** Runs a tool at the root of the checkout. */
    static Said run(Path folder, String... command) {
        try {
            Path output = Files.createTempFile(Path.of("target"), "said", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Said(-1, "hangs: " + List.of(command));
            }
            return new Said(process.exitValue(), Files.readString(output));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
