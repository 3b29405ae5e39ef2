package org.handrail.outreach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.protocol.Standing.Queue;
import org.handrail.outreach.storage.NextUp;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next. See {@link NextUp} and {@link org.handrail.outreach.protocol.Step} for what the fields mean.
 *
 * @param queue missing where somebody has the case; {@code claimBy} likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NextUpJson(
        @Nullable String queue,
        @Nullable Instant claimBy,
        String step,
        @Nullable String channel,
        String by,
        Instant notBefore,
        Instant due,
        List<String> mind,
        boolean escalated,
        @Nullable String coveredBy) {

    static NextUpJson of(NextUp next) {
        Queue queue = next.queue();
        Channel channel = next.step().channel();
        return new NextUpJson(
                queue == null ? null : Spelling.of(queue),
                next.claimBy(),
                Spelling.of(next.step().kind()),
                channel == null ? null : Spelling.of(channel),
                Spelling.of(next.step().by()),
                next.step().notBefore(),
                next.step().due(),
                next.step().mind(),
                next.escalated(),
                next.coveredBy());
    }
}
