package org.handrail.intake;

/** A post of many events that could not be taken to its end; what was committed before stands. */
final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BulkReceipt committed;

    BrokenOff(BulkReceipt committed, Exception cause) {
        super(cause);
        this.committed = committed;
    }

    BulkReceipt committed() {
        return committed;
    }
}
