package org.handrail.intake.format;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** NDJSON: one structured CloudEvent a line. */
final class NdjsonEvents implements EventStream {

    /** Its reader knows nothing of the lines before; the receipt has the number. */
    private static final String ITS_LINE = "line 1, ";

    private final Lines lines;
    private final int largest;

    NdjsonEvents(InputStream body, int largest) {
        this.lines = new Lines(body, largest);
        this.largest = largest;
    }

    @Override
    public @Nullable Found next() throws IOException {
        Lines.Line line = lines.next();
        if (line == null) {
            return null;
        }
        byte[] text = line.text();
        return text == null
                ? new Found.Unreadable(line.number(), Refusal.tooLarge(largest))
                : new Found.Event(line.number(), text);
    }

    @Override
    public String counts() {
        return "line";
    }

    @Override
    public Refusal located(Found.Event event, Refusal refusal) {
        String at = refusal.at();
        return at != null && at.startsWith(ITS_LINE) ? refusal.at(at.substring(ITS_LINE.length())) : refusal;
    }
}
