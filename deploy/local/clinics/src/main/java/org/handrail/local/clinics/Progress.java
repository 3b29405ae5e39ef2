package org.handrail.local.clinics;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Properties;

/**
 * How far a simulation has come, kept over restarts.
 *
 * @param origin when it began
 * @param people how many people come within a fortnight
 * @param through everything due before this is posted and answered for
 */
record Progress(long seed, Instant origin, int people, Instant through) {

    private static final String FILE = "simulation.properties";

    /** What an earlier run left in the folder, or a beginning. An explicit other seed begins anew. */
    static Progress resume(Path folder, Options options, Instant now) throws IOException {
        Path file = folder.resolve(FILE);
        Long asked = options.seed();
        if (Files.exists(file)) {
            Progress known = read(file);
            if (asked == null || asked == known.seed()) {
                return known;
            }
        }
        long seed = asked == null ? Options.DEFAULT_SEED : asked;
        return new Progress(seed, now, options.people(), Instant.EPOCH);
    }

    private static Progress read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Progress(
                Long.parseLong(kept.getProperty("seed")),
                Instant.parse(kept.getProperty("origin")),
                Integer.parseInt(kept.getProperty("people")),
                Instant.parse(kept.getProperty("through")));
    }

    Progress through(Instant instant) {
        return new Progress(seed, origin, people, instant);
    }

    /** Keeps it, in one step: a kill leaves the old one or the new one. */
    void keep(Path folder) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("seed", Long.toString(seed));
        kept.setProperty("origin", origin.toString());
        kept.setProperty("people", Integer.toString(people));
        kept.setProperty("through", through.toString());
        Files.createDirectories(folder);
        Path fresh = folder.resolve(FILE + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            kept.store(writer, null);
        }
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
