package org.handrail.rules.pathway;

import org.handrail.events.EventType;

/**
 * A kind of fact that bears on an expectation.
 *
 * @param event its type
 * @param match how it must be connected with what the expectation hangs on
 * @param from from when on it counts
 * @param only what else must be true of it
 */
public record Clue(EventType event, Match match, From from, Only only) {}
