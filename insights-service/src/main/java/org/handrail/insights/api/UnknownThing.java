package org.handrail.insights.api;

/** What was asked for is not known here. */
final class UnknownThing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownThing(String what) {
        super(what);
    }
}
