package org.handrail.intake.upload;

/** Another post of the same upload has begun since; this one may not go on. */
public final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Superseded() {
        super("Another post of this upload has begun", null, false, false);
    }
}
