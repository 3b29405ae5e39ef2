package org.handrail.intake.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.handrail.events.fact.Fact;
import org.handrail.intake.state.SomeFolds.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of every state, whatever came in which order. */
class StateLawsTest extends RealStateTest {

    private static final String INDEX =
            "select viewer, kind, anchor, state, program, person, at, flags from standing order by viewer, kind, anchor";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyOrderInAnyBatchesComesToTheSameAnswersIndexAndFlags(long seed) {
        Random random = new Random(seed);
        List<Fact> facts = someFacts(random);
        accept(facts);
        Object once = all(Standpoint.NOW);
        for (int i = 0; i < 4; i++) {
            emptyState();
            Collections.shuffle(facts, random);
            inBatches(facts, random).forEach(this::accept);
            assertThat(all(Standpoint.NOW)).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatWasKnownThenIsWhatWasAnsweredThen(long seed) {
        Random random = new Random(seed);
        List<Fact> facts = someFacts(random);
        Collections.shuffle(facts, random);
        Map<Instant, List<List<Thing>>> answered = new HashMap<>();
        for (List<Fact> batch : inBatches(facts, random)) {
            accept(batch);
            answered.put(clock(), answersOf(Standpoint.NOW));
        }
        assertThat(answered).hasSizeGreaterThan(5);
        answered.forEach((then, answer) ->
                assertThat(answersOf(new Standpoint(Instant.MAX, then))).isEqualTo(answer));
    }

    @Test
    void theIndexDerivedAnewIsTheIndexThatStood() {
        accept(someFacts(new Random(21)));
        Object before = all(Standpoint.NOW);
        jdbc.execute("update standing set fold = 0");
        jdbc.execute("update standing set state = 'wrong', flags = 9 where state is not null");
        jdbc.execute("delete from flag where kind <> 'FACT'");
        new Refreshing(JdbcClient.create(jdbc), transaction, state, folds).refreshAll();
        assertThat(all(Standpoint.NOW)).isEqualTo(before);
    }

    @Test
    void ofTwoBatchesAboutTheSameOneWaitsForTheOther() throws InterruptedException {
        Thread[] second = new Thread[1];
        transaction.executeWithoutResult(first -> {
            accept(requested("both"));
            second[0] = Thread.ofPlatform().start(() -> accept(accepted("both")));
            await().until(() -> Integer.valueOf(1)
                    .equals(jdbc.queryForObject(
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and datname = current_database()",
                            Integer.class)));
        });
        second[0].join();
        assertThat(referrals(NORTH, Question.all())).extracting(Thing::state).containsExactly("accepted");
        assertThat(flagged(accepted("both"))).isEmpty();
        assertThat(jdbc.queryForList("select state from standing where viewer <> ''", String.class))
                .containsOnly("accepted");
    }

    /** Bookings, attendance, referrals and answers of a few things, some taken back, some of that taken back again. */
    private static List<Fact> someFacts(Random random) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = random.nextLong() + " " + i;
            List<Fact> told = List.of(booked(name), attended(name), requested(name), accepted(name));
            for (Fact fact : told) {
                if (random.nextInt(4) > 0) {
                    facts.add(fact);
                }
                if (random.nextInt(4) == 0) {
                    facts.add(retraction(fact));
                    if (random.nextBoolean()) {
                        facts.add(retraction(retraction(fact)));
                    }
                }
            }
        }
        return facts;
    }

    private static List<List<Fact>> inBatches(List<Fact> facts, Random random) {
        List<List<Fact>> batches = new ArrayList<>();
        for (int from = 0; from < facts.size(); ) {
            int until = Math.min(facts.size(), from + 1 + random.nextInt(3));
            batches.add(facts.subList(from, until));
            from = until;
        }
        return batches;
    }

    private List<List<Thing>> answersOf(Standpoint standpoint) {
        Question question =
                new Question(standpoint, 500, Question.BEFORE_ALL, List.of(), null, null, null, null, false);
        return List.of(
                appointments(SOUTH, question),
                referrals(SOUTH, question),
                referrals(NORTH, question),
                referrals(EAST, question));
    }

    private List<Object> all(Standpoint standpoint) {
        return List.of(
                answersOf(standpoint),
                jdbc.queryForList(INDEX).stream()
                        .filter(row -> row.get("state") != null)
                        .toList(),
                jdbc.queryForList(
                        "select source, fact, reason, mend, kind, anchor from flag order by source, fact, reason"));
    }
}
