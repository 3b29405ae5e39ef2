package org.handrail.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One process of the system.
 *
 * @param name as it is told and as its files are called
 * @param command program and arguments; asked anew at each start, since a later one may know a quicker way
 * @param settings environment variables, in addition to the launcher's own
 * @param log where its output goes
 * @param ready whether it does its work; asked again and again while it starts
 * @param stop the signal that asks it to stop gracefully
 * @param grace how long it may take to stop before it is killed
 */
public record Part(
        String name,
        Supplier<List<String>> command,
        Map<String, String> settings,
        Path log,
        BooleanSupplier ready,
        Signal stop,
        Duration grace) {

    /** What a process is asked to stop with. */
    public enum Signal {
        TERM,
        /** What PostgreSQL calls a fast shutdown: open connections are ended. */
        INT
    }
}
