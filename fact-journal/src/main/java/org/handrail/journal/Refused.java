package org.handrail.journal;

import java.util.UUID;

/**
 * A fact that the topic will not take for what it is itself, not for the state the broker is in.
 *
 * @param cause in words of the client library; names no person
 */
record Refused(UUID fact, String cause) {

    static Refused of(UUID fact, Throwable cause) {
        return new Refused(fact, cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }
}
