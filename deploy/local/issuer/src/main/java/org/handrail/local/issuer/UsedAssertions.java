package org.handrail.local.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which assertions were used, as long as they could be used again; on disk before a token is given for one. */
final class UsedAssertions {

    /** So many are gathered before those that have run out are forgotten. */
    private static final int TIDY_AT = 10_000;

    private final Path file;
    private final InstantSource clock;
    private final Map<String, Instant> used = new HashMap<>();

    UsedAssertions(Path file, InstantSource clock) throws IOException {
        this.file = file;
        this.clock = clock;
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(this::remember);
        }
        tidy();
    }

    /**
     * Uses one.
     *
     * @param until when nobody could use it any more, clocks that differ allowed for
     * @return false where it was used before
     */
    synchronized boolean use(String client, String id, Instant until) {
        if (used.size() >= TIDY_AT) {
            tidy();
        }
        String name = name(client, id);
        Instant before = used.get(name);
        if (before != null && before.isAfter(clock.instant())) {
            return false;
        }
        used.put(name, until);
        try {
            Files.writeString(
                    file,
                    line(name, until),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException notKept) {
            throw new UncheckedIOException(notKept);
        }
        return true;
    }

    private void tidy() {
        used.values().removeIf(until -> !until.isAfter(clock.instant()));
        String kept = used.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        try {
            Files.writeString(file, kept);
        } catch (IOException notKept) {
            throw new UncheckedIOException(notKept);
        }
    }

    /** A line that was cut in two by the end of the process is none. */
    private void remember(String line) {
        List<String> parts = List.of(line.split(" ", -1));
        if (parts.size() == 2 && parts.get(1).matches("\\d{1,12}")) {
            used.put(parts.get(0), Instant.ofEpochSecond(Long.parseLong(parts.get(1))));
        }
    }

    private static String line(String name, Instant until) {
        return name + " " + until.getEpochSecond() + "\n";
    }

    /** Of one length whatever a client calls its assertions. */
    private static String name(String client, String id) {
        try {
            byte[] both = (client + "\n" + id).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
