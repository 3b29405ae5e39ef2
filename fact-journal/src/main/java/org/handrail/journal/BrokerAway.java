package org.handrail.journal;

/** The broker did not take what it was given, or its topic is not there. The journal keeps it. */
final class BrokerAway extends Exception {

    private static final long serialVersionUID = 1L;

    BrokerAway(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
