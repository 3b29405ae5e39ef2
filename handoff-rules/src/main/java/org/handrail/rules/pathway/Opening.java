package org.handrail.rules.pathway;

import org.handrail.events.EventType;

/**
 * An event that begins something.
 *
 * @param event its type
 * @param where what it must say
 */
public record Opening(EventType event, Where where) {}
