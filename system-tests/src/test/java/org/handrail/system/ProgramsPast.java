package org.handrail.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A past of a program that a Prometheus did not see itself: weekly samples of the last months, written into its series. It takes
 * them up within a minute.
 */
record ProgramsPast(Path series, String program) {

    private static final int FROM_DAYS = 119;
    private static final int TO_DAYS = 31;
    private static final int EVERY_DAYS = 7;

    /** The share of its discharges that reached care in time was always this. */
    void continuityWas(double share) throws IOException {
        StringBuilder text = new StringBuilder("# TYPE handrail:continuity:ratio gauge\n");
        for (int days = FROM_DAYS; days >= TO_DAYS; days -= EVERY_DAYS) {
            text.append("handrail:continuity:ratio{measure=\"3312-14\",month=\"previous\",program=\"")
                    .append(program)
                    .append("\"} ")
                    .append(share)
                    .append(' ')
                    .append(Instant.now().minus(Duration.ofDays(days)).getEpochSecond())
                    .append('\n');
        }
        Path file = Files.createTempFile("past", ".openmetrics");
        try {
            Files.writeString(file, text.append("# EOF\n"));
            int code = new ProcessBuilder(
                            "promtool", "tsdb", "create-blocks-from", "openmetrics", file.toString(), series.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            if (code != 0) {
                throw new IOException("promtool takes no past: " + code);
            }
        } finally {
            Files.delete(file);
        }
    }
}
