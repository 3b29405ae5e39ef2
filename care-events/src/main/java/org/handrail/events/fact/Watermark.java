package org.handrail.events.fact;

import java.time.Instant;

/**
 * How far one service's facts are known: everything it received before {@code through} is in the log before this.
 *
 * @param service the service's name as in its topic: {@code detox}, {@code placement}, {@code aftercare}, {@code outreach}
 * @param through an instant by the clock of that service's database
 */
public record Watermark(String service, Instant through) {

    /** The CloudEvents {@code type} of a watermark in the log. */
    public static final String WIRE_NAME = "handrail.control.watermark.v1";

    /** The record key under which this service's watermarks stand, so that compaction may keep the last one only. */
    public String key() {
        return "watermark/" + service;
    }
}
