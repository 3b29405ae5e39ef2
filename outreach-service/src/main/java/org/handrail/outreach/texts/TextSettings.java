package org.handrail.outreach.texts;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.handrail.outreach.messages.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How texts are sent, and in which words.
 *
 * @param gateway where they are posted; where none is named they are kept for the outbox page
 * @param outboxOnly whether texts count as sent without a gateway: for a machine on which nobody is real
 * @param token that the gateway asks for, or null
 * @param answersSecret with which the gateway signs what comes back; without it nothing is taken
 * @param timeout of the one try
 * @param call the number people are asked to ring
 * @param language for who named none
 * @param words by language, as a BCP 47 tag without region, and kind
 */
@ConfigurationProperties("handrail.texts")
public record TextSettings(
        @Nullable URI gateway,
        @DefaultValue("false") boolean outboxOnly,
        @Nullable String token,
        @Nullable String answersSecret,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1-800-662-4357") String call,
        @DefaultValue("en") String language,
        @DefaultValue Map<String, Map<TextKind, String>> words) {

    public TextSettings {
        words = Map.copyOf(words);
        if (gateway != null && !Post.isPrivate(gateway)) {
            throw new IllegalArgumentException(
                    "the gateway of texts is told people's numbers: its URL begins with https:// and holds no password");
        }
    }
}
