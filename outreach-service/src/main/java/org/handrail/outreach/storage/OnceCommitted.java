package org.handrail.outreach.storage;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what happened when it is sure that it did: what was rolled back comes about again, and would count twice. */
final class OnceCommitted {

    private OnceCommitted() {}

    /** In the caller's transaction. */
    static void count(Runnable what) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                what.run();
            }
        });
    }
}
