package org.handrail.directory;

import java.time.Duration;

/**
 * The bounds within which a partner's posting is learnt, in time during which it is open.
 *
 * @param shortest the least silence that is called quiet, however often it posts
 * @param longest the most silence that is not, however seldom
 * @param longestDelay the most that counts as its usual delay between what happens and its post
 */
public record Rhythm(String name, Duration shortest, Duration longest, Duration longestDelay) {

    public Rhythm {
        if (shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("shortest must be more than nothing and longest no less");
        }
    }
}
