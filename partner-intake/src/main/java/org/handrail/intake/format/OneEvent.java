package org.handrail.intake.format;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A body that is one structured CloudEvent. */
final class OneEvent implements EventStream {

    private final InputStream body;
    private final int largest;
    private boolean given;

    OneEvent(InputStream body, int largest) {
        this.body = body;
        this.largest = largest;
    }

    @Override
    public @Nullable Found next() throws IOException {
        if (given) {
            return null;
        }
        given = true;
        byte[] json = body.readNBytes(largest + 1);
        return json.length > largest ? new Found.Unreadable(0, Refusal.tooLarge(largest)) : new Found.Event(0, json);
    }

    @Override
    public String counts() {
        return "index";
    }

    @Override
    public Refusal located(Found.Event event, Refusal refusal) {
        return refusal;
    }
}
