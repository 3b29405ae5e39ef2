package org.handrail.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.handrail.events.Phase;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.fact.FeedResumed;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.insights.projection.FactsProjection;
import org.handrail.insights.projection.Generation;
import org.handrail.insights.projection.Generations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What two instances take in at the same moment. */
@InsightsTest
class TwoAtOnceTest {

    private static final Instant LEFT = Instant.parse("2026-10-05T14:00:00Z");
    private static final Duration GAP = Duration.ofHours(2);
    private static final Duration LAG = Duration.ofMinutes(5);

    private final PartnerId partner = new PartnerId("partner-" + UUID.randomUUID());
    private final Set<ProgramId> programs = Set.of(new ProgramId("detox-of-" + partner));

    @Autowired
    private FactsProjection facts;

    @Autowired
    private Generations generations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    @Test
    void aSpellThatIsTakenInWhileItsEndIsHasItsEnd() {
        FeedNotice quiet = new FeedQuiet(Phase.DETOX, partner, programs, LEFT, GAP, LAG);
        FeedNotice resumed = new FeedResumed(Phase.DETOX, partner, programs, LEFT.plus(GAP.multipliedBy(4)), GAP, LAG);
        CompletableFuture<Void> other = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            take(resumed);
            other.completeAsync(() -> {
                take(quiet);
                return null;
            });
            await().until(() -> isAnybodyWaiting() || other.isDone());
        });
        other.join();

        assertThat(database.queryForList(
                        "select until is not null from feed_spell where partner = ?", Boolean.class, partner.value()))
                .containsExactly(true);
    }

    private void take(FeedNotice notice) {
        int shown = generations.read().stream()
                .filter(each -> !each.building())
                .map(Generation::number)
                .findFirst()
                .orElseThrow();
        facts.take(shown, List.of(new FactsProjection.Said.Noticed(notice)));
    }

    private boolean isAnybodyWaiting() {
        return Boolean.TRUE.equals(
                database.queryForObject("select exists (select from pg_locks where not granted)", Boolean.class));
    }
}
