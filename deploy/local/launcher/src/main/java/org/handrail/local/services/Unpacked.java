package org.handrail.local.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.handrail.local.machine.Refusal;

/**
 * A service's jar laid out as a small jar and its libraries, which starts faster and can have a cache of loaded classes.
 * It stands under the jar's fingerprint, so that a new build gets a folder and a cache of its own.
 *
 * @param folder where it stands
 * @param jar the small jar
 */
record Unpacked(Path folder, Path jar) {

    private static final int PATIENCE_SECONDS = 60;

    /** The cache of loaded classes, whether it has been recorded or not. */
    Path cache() {
        return folder.resolve("app.aot");
    }

    /** Lays the jar out where it is not yet. */
    static Unpacked of(String name, Path jar, Path apps) throws IOException, InterruptedException {
        Path folder = folderOf(name, jar, apps);
        if (Files.notExists(folder)) {
            Files.createDirectories(apps);
            Path aside = Files.createTempDirectory(apps, "unpacking");
            unpack(jar, aside);
            Files.move(aside, folder);
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path each : jars) {
                return new Unpacked(folder, each);
            }
        }
        throw new Refusal(folder + " holds no jar; delete it and try again.");
    }

    /** Where this jar is laid out, or will be. */
    static Path folderOf(String name, Path jar, Path apps) {
        return apps.resolve(name + "-" + fingerprint(jar));
    }

    /** The packaged jar of this module. */
    static Path jarOf(Path home, String module) {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(home.resolve(module).resolve("target"), "*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException noFolder) {
            throw notBuilt(module);
        }
        throw notBuilt(module);
    }

    private static Refusal notBuilt(String module) {
        return new Refusal("There is no jar in " + module + "/target; ./mvnw -DskipTests package builds it.");
    }

    private static void unpack(Path jar, Path target) throws IOException, InterruptedException {
        Process extract = new ProcessBuilder(List.of(
                        Jvm.java(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        target.toString(),
                        "--force"))
                .redirectErrorStream(true)
                .redirectOutput(target.resolve("unpacking.log").toFile())
                .start();
        if (!extract.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || extract.exitValue() != 0) {
            extract.destroyForcibly();
            throw new Refusal(jar + " could not be laid out; see " + target.resolve("unpacking.log") + ".");
        }
    }

    /** The same content gives the same fingerprint, whenever it was built. */
    private static String fingerprint(Path jar) {
        CRC32 sum = new CRC32();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                sum.update((entry.getName() + entry.getCrc()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new Refusal(jar + " cannot be read: " + unreadable.getMessage());
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
