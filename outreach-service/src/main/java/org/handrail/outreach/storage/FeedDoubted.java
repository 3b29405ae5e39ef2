package org.handrail.outreach.storage;

import java.time.Instant;

/**
 * Findings rest on the silence of this program, whose feed is quiet.
 *
 * @param at the log time of such a finding
 */
public record FeedDoubted(String program, Instant at) {}
