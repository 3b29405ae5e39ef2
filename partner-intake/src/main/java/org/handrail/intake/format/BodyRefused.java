package org.handrail.intake.format;

import java.io.IOException;

/** A body that cannot be read on; whatever was read before it stands. */
public final class BodyRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public BodyRefused(Refusal refusal) {
        super(refusal.problem());
        this.refusal = refusal;
    }

    /** What is wrong with it. */
    public Refusal refusal() {
        return refusal;
    }
}
