package org.handrail.journal;

import java.time.Duration;

/**
 * How the relay works.
 *
 * @param service whose watermark it announces
 * @param pollEvery how long it waits at most before it looks again; a commit in its own process wakes it at once
 * @param watermarkEvery how often it says how far all is known
 * @param batch how many facts go out between two moves of the cursors
 * @param parkedAtMost how many refused facts may stand aside before the topic itself is taken to be at fault
 */
record RelaySettings(String service, Duration pollEvery, Duration watermarkEvery, int batch, int parkedAtMost) {}
