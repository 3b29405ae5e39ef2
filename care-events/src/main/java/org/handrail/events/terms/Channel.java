package org.handrail.events.terms;

/** How a coordinator tried to reach a person. */
public enum Channel {
    CALL,
    SMS,
    VISIT,
    PEER_VISIT,
    LETTER,
    COLLATERAL,
    EMAIL
}
