package org.handrail.tracker.start;

/** How the process ends when it must not go on. */
@FunctionalInterface
interface Ending {

    /** Ends it with a status that says it failed, so that whoever started it knows. */
    void end();
}
