package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.Phase;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.fact.FeedResumed;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A feed that falls quiet is told to supervisors from the intake's own notice. */
@RealDesk
class QuietFeedTest {

    private final PartnerId partner =
            new PartnerId("quiet-" + UUID.randomUUID().toString().substring(0, 6));
    private final Instant lastHeard = Instant.now().minus(Duration.ofHours(9));

    @Autowired
    private Tracker tracker;

    @Autowired
    private GreenMail mail;

    @Autowired
    private Sink sink;

    @Test
    void aFeedThatFellQuietIsToldOnceThoughItsNoticeStandsInEveryPartition() {
        tracker.says(quiet(lastHeard));

        await().until(() -> !mails().isEmpty());
        assertThat(mails().getFirst()).contains("Nothing was heard of " + partner, "quiet-detox");
        tracker.says(quiet(lastHeard));
        tracker.says(quiet(lastHeard.plus(Duration.ofHours(8))));
        await().until(() -> mails().size() == 2); // the second silence, and not the first again
    }

    @Test
    void aFeedThatWasHeardAgainIsNotTold() {
        PartnerId other = new PartnerId(partner.value() + "-2");
        tracker.says(new FeedResumed(
                Phase.DETOX, other, programs(), Instant.now(), Duration.ofHours(1), Duration.ofHours(1)));
        tracker.says(quiet(lastHeard)); // read after it, in each partition

        await().until(() -> !mails().isEmpty());
        assertThat(mails()).noneMatch(each -> each.contains(other.value()));
        assertThat(sink.about(other.value())).isEmpty();
    }

    private FeedQuiet quiet(Instant since) {
        return new FeedQuiet(Phase.DETOX, partner, programs(), since, Duration.ofHours(1), Duration.ofHours(1));
    }

    private static Set<ProgramId> programs() {
        return Set.of(new ProgramId("quiet-detox"));
    }

    private List<String> mails() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(GreenMailUtil::getBody)
                .filter(each -> each.contains(partner.value()))
                .toList();
    }
}
