package org.handrail.intake.format;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The CloudEvents JSON batch format: an array of structured CloudEvents. */
final class BatchEvents implements EventStream {

    private final JsonArray array;
    private final int largest;
    private long index = -1;

    BatchEvents(InputStream body, int largest) {
        this.array = new JsonArray(body, largest);
        this.largest = largest;
    }

    @Override
    public @Nullable Found next() throws IOException {
        JsonArray.Element element = array.next();
        if (element == null) {
            return null;
        }
        index++;
        byte[] text = element.text();
        return text == null
                ? new Found.Unreadable(index, Refusal.tooLarge(largest).under("/" + index))
                : new Found.Event(index, text);
    }

    @Override
    public String counts() {
        return "index";
    }

    @Override
    public Refusal located(Found.Event event, Refusal refusal) {
        Refusal placed = refusal.at() == null ? refusal : refusal.at(refusal.at() + " of this event");
        return placed.under("/" + event.number());
    }
}
