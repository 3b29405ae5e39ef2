package org.handrail.outreach.messages;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told what, and when.
 *
 * @param desk what links lead to
 * @param from the sender of e-mails
 * @param quietFrom from this time of day, in the team's zone, an e-mail waits for the morning
 * @param quietUntil until this one
 * @param digestAt when the digest of the day goes out, in the team's zone, on days on which it works
 * @param atMostAnHour so many e-mails to one recipient; what is more waits for the digest
 * @param giveUpAfter how long a message is tried that cannot be delivered
 * @param timeout of one try
 * @param firstRetry how long after the first try comes the second; each further one waits twice as long
 * @param longestRetry but never longer than this
 */
@ConfigurationProperties("handrail.messages")
public record MessageSettings(
        @DefaultValue("http://localhost:8080") URI desk,
        @DefaultValue("handrail@localhost") String from,
        @DefaultValue("20:00") LocalTime quietFrom,
        @DefaultValue("07:00") LocalTime quietUntil,
        @DefaultValue("07:30") LocalTime digestAt,
        @DefaultValue("20") int atMostAnHour,
        @DefaultValue("48h") Duration giveUpAfter,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue List<Colleague> staff,
        @DefaultValue List<Hook> hooks) {

    public MessageSettings {
        staff = List.copyOf(staff);
        hooks = List.copyOf(hooks);
        Set<String> names = new HashSet<>();
        for (Hook hook : hooks) {
            if (!names.add(hook.name())) {
                throw new IllegalArgumentException("two hooks are called " + hook.name());
            }
        }
    }

    /**
     * A member of staff.
     *
     * @param id as the issuer names them
     * @param supervisor whether they hear of what escalates
     * @param inDigest what waits for the digest of the day; the rest goes out at once
     */
    public record Colleague(
            String id,
            String email,
            boolean supervisor,
            @DefaultValue Set<About> inDigest) {

        public Colleague {
            inDigest = Set.copyOf(inDigest);
        }
    }

    /**
     * Where signed messages are posted.
     *
     * @param name as it stands in the outbox
     * @param secret of the signature, at least 24 characters
     * @param about what it wants to hear; all of it where nothing is said
     */
    public record Hook(
            String name,
            URI url,
            String secret,
            @DefaultValue Set<About> about) {

        private static final int SHORTEST_SECRET = 24;

        public Hook {
            about = about.isEmpty() ? EnumSet.complementOf(EnumSet.of(About.DIGEST)) : Set.copyOf(about);
            if (!Post.isPrivate(url)) {
                throw new IllegalArgumentException(
                        "hook " + name + ": its URL begins with https:// and holds no password");
            }
            if (secret.length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException("hook " + name + ": its secret has at least 24 characters");
            }
        }
    }
}
