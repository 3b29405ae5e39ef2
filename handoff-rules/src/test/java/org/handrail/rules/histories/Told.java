package org.handrail.rules.histories;

import java.time.Instant;
import org.handrail.events.CareEvent;

/** What happened, and when; how it comes to our ears is another matter. */
record Told(Instant at, CareEvent event) {}
