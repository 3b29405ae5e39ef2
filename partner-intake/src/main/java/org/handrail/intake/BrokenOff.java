package org.handrail.intake;

/** A batch that could not be taken to its end; what was committed before stands. */
final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BatchReceipt committed;

    BrokenOff(BatchReceipt committed, Exception cause) {
        super(cause);
        this.committed = committed;
    }

    BatchReceipt committed() {
        return committed;
    }
}
