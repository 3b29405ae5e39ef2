package org.handrail.intake.feed;

import java.time.Duration;
import org.handrail.directory.Partner;
import org.handrail.directory.Rhythm;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How feeds are watched. Bounds hold where the directory gives a partner no rhythm.
 *
 * @param lookEvery how often it is looked whether somebody was heard or has fallen silent
 * @param noteEvery how often at most it is noted that a partner that posts all the time was heard
 * @param patience how many usual gaps a silence may last before it is called quiet: a usual gap is exceeded by every
 *     twentieth, so one alone would raise false alarms
 * @param shortest the least silence that is called quiet
 * @param longest the most silence that is not
 * @param longestDelay the most that counts as usual delay
 * @param burst pauses shorter than this are no gaps: the posts of one sitting are one
 */
@ConfigurationProperties("handrail.intake.feeds")
public record FeedProperties(
        @DefaultValue("2s") Duration lookEvery,
        @DefaultValue("10s") Duration noteEvery,
        @DefaultValue("2") int patience,
        @DefaultValue("4h") Duration shortest,
        @DefaultValue("36h") Duration longest,
        @DefaultValue("12h") Duration longestDelay,
        @DefaultValue("1m") Duration burst) {

    /** The bounds of this partner. */
    Rhythm boundsOf(Partner partner) {
        Rhythm given = partner.habits().rhythm();
        return given == null ? new Rhythm("default", shortest, longest, longestDelay) : given;
    }
}
