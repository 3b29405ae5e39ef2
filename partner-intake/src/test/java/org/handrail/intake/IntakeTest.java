package org.handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.handrail.events.PersonDied;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.intake.feed.Heard;
import org.handrail.intake.feed.Heartbeats;
import org.handrail.journal.Draft;
import org.handrail.journal.Journal;
import org.handrail.journal.Outcome;
import org.handrail.journal.Pseudonyms;
import org.handrail.testing.RealKafka;
import org.handrail.testing.RealPostgres;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealKafka.class, RealPostgres.class, TestTokens.class})
class IntakeTest {

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Journal journal;

    @Autowired
    private Heard heard;

    @Autowired
    private Heartbeats heartbeats;

    @Test
    void aDeadlockIsRolledBackAndTheBatchDoneAgain() {
        List<Integer> tries = new ArrayList<>();
        Intake intake = intake(accepted -> {
            tries.add(accepted.size());
            if (tries.size() < 3) {
                throw new CannotAcquireLockException("deadlock detected");
            }
            return Map.of();
        });
        assertThat(intake.take(List.of(died(), died())).outcomes()).containsOnly(Outcome.ACCEPTED);
        assertThat(tries).containsExactly(2, 2, 2);
    }

    @Test
    void aStateThatFailsTakesTheWholeBatchWithIt() {
        Draft draft = died();
        Intake intake = intake(accepted -> {
            throw new IllegalStateException("no");
        });
        assertThatThrownBy(() -> intake.take(List.of(draft))).isInstanceOf(IllegalStateException.class);
        assertThat(journal.find(draft.id())).isEmpty();
    }

    @Test
    void theStateSeesOnlyWhatIsNewPersonByPerson() {
        Draft known = died();
        intake(accepted -> Map.of()).take(List.of(known));
        List<Fact> seen = new ArrayList<>();
        Intake intake = intake(accepted -> {
            seen.addAll(accepted);
            return Map.of();
        });
        intake.take(List.of(died(), known, died(), died()));
        assertThat(seen)
                .hasSize(3)
                .isSortedAccordingTo(
                        (a, b) -> a.person().value().compareTo(b.person().value()));
        intake.take(List.of(known));
        assertThat(seen).hasSize(3);
    }

    @Test
    void postsThatComeAtTheSameTimeAreTakenTogether() throws InterruptedException, ExecutionException {
        AtomicInteger transactionsUsed = new AtomicInteger();
        PostsTogether together = together(accepted -> {
            transactionsUsed.incrementAndGet();
            return Map.of();
        });
        List<Draft> drafts = Stream.generate(IntakeTest::died).limit(200).toList();
        assertThat(atOnce(together, drafts)).hasSize(200).allMatch(Outcome.ACCEPTED::equals);
        assertThat(transactionsUsed.get()).isLessThan(100);
        assertThat(journal.facts(drafts.stream().map(Draft::id).toList())).hasSize(200);
        assertThat(atOnce(together, drafts)).allMatch(Outcome.DUPLICATE::equals);
    }

    @Test
    void oneThatCannotBeTakenFailsAlone() throws InterruptedException, ExecutionException {
        Draft poison = died();
        PostsTogether together = together(accepted -> {
            if (accepted.stream().anyMatch(fact -> fact.id().equals(poison.id()))) {
                throw new IllegalStateException("no");
            }
            return Map.of();
        });
        List<Draft> drafts = Stream.concat(Stream.generate(IntakeTest::died).limit(50), Stream.of(poison))
                .toList();
        assertThat(atOnce(together, drafts)).hasSize(50).allMatch(Outcome.ACCEPTED::equals);
        assertThat(journal.find(poison.id())).isEmpty();
    }

    @Test
    void nobodyWaitsForEverWhereTheTransactionOfOthersEndsFatally() throws InterruptedException {
        PostsTogether together = together(accepted -> {
            throw new StackOverflowError("planted");
        });
        List<Draft> drafts = Stream.generate(IntakeTest::died).limit(30).toList();
        try (ExecutorService clinics = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Taken>> answers = clinics.invokeAll(
                    drafts.stream()
                            .map(draft -> (Callable<Taken>) () -> together.take(draft))
                            .toList(),
                    30,
                    TimeUnit.SECONDS);
            assertThat(answers).allMatch(answer -> answer.state() == Future.State.FAILED);
        }
        assertThat(journal.facts(drafts.stream().map(Draft::id).toList())).isEmpty();
    }

    private PostsTogether together(PhaseState state) {
        return new PostsTogether(intake(state), () -> null);
    }

    /** What became of those that were taken. */
    private static List<Outcome> atOnce(PostsTogether together, List<Draft> drafts)
            throws InterruptedException, ExecutionException {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService clinics = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<Outcome>> each : clinics.invokeAll(drafts.stream()
                    .map(draft -> (Callable<Optional<Outcome>>) () -> {
                        try {
                            return Optional.of(together.take(draft).outcomes().getFirst());
                        } catch (IllegalStateException poisoned) {
                            return Optional.empty();
                        }
                    })
                    .toList())) {
                each.get().ifPresent(outcomes::add);
            }
        }
        return outcomes;
    }

    private Intake intake(PhaseState state) {
        FormerAliases aliases = new FormerAliases(journal, new Pseudonyms(new byte[32]));
        return new Intake(transactions, journal, state, heard, heartbeats, aliases);
    }

    private static Draft died() {
        return new Draft(
                new FactId(UUID.randomUUID()),
                new PartnerId("clinic-north"),
                new PersonAlias(UUID.randomUUID()),
                new CareTime.Moment(Instant.parse("2026-03-01T14:00:00Z")),
                ZoneOffset.UTC,
                new PersonDied(null),
                null);
    }
}
