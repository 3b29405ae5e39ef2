package org.handrail.local.clinics;

import java.time.Instant;
import org.handrail.events.Phase;

/**
 * One event as a clinic posts it.
 *
 * @param clinic who posts it
 * @param service the service it is posted to: the event's phase, or for a person's event that of the program
 * @param due when the clinic posts it: later than it happened, by the clinic's habit
 * @param json the CloudEvent, one line
 */
record Post(String clinic, Phase service, Instant due, String json) {}
