package org.handrail.intake;

import org.handrail.intake.format.Refusal;

/** A post that is not taken. */
final class RefusedPost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedPost(Refusal refusal) {
        super(refusal.problem(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
