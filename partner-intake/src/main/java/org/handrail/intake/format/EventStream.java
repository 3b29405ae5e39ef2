package org.handrail.intake.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The events of one body, one at a time, in the order posted and in bounded memory. */
public interface EventStream {

    /**
     * What comes next, or null at the end.
     *
     * @throws BodyRefused when the body cannot be read on
     * @throws IOException when it breaks off
     */
    @Nullable
    Found next() throws IOException;

    /** What the numbers of this format count: {@code line} or {@code index}. */
    String counts();

    /** A refusal of the event given last, with its place in what was posted. */
    Refusal located(Found.Event event, Refusal refusal);
}
