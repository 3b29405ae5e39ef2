package org.handrail.intake.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.events.EventType;
import org.handrail.events.codec.EventJson;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partner with a hundred thousand appointments: a page touches little, whichever question is asked. */
class StateAtScaleTest extends RealStateTest {

    private static final Logger LOG = LoggerFactory.getLogger(StateAtScaleTest.class);
    private static final Viewer BIG = Viewer.of(new PartnerId("clinic-big"));
    private static final int THINGS = 100_000;
    private static final int RARE = 1_000;

    /** Pages of 8 KiB that a page of answers may touch; all of the index alone has more than ten times as many. */
    private static final int MOST_BLOCKS = 2_500;

    /** Three facts for each; the last of every {@value RARE}th was attended, and belongs to another person and program. */
    @BeforeEach
    void aBigPartner() {
        Fact booked = booked("any");
        Fact attended = attended("any");
        jdbc.update("""
                insert into journal (xid, seq, fact, source, person, type, time, zone, received_at, data)
                select '1', nextval('journal_seq'), md5(n || k)::uuid, 'clinic-big', md5((n / 3)::text)::uuid,
                  case when k = 'c' and n % ? = 0 then ? else ? end,
                  '2026-03-01T10:00:00Z', 'America/New_York', '2026-03-01T11:00:00Z',
                  case when k = 'c' and n % ? = 0 then ? else replace(?, '2026-03-04T14:00:00Z',
                    to_char(timestamp '2026-03-04 14:00' + n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end
                from generate_series(1, ?) n, unnest(array['a', 'b', 'c']) k on conflict do nothing""", RARE, name(attended), name(booked), RARE, data(attended), data(booked), THINGS);
        jdbc.update("""
                insert into anchored (kind, anchor, fact, source)
                select 'APPOINTMENT', md5(n::text)::uuid, md5(n || k)::uuid, 'clinic-big'
                from generate_series(1, ?) n, unnest(array['a', 'b', 'c']) k""", THINGS);
        jdbc.update("""
                insert into standing (viewer, kind, anchor, state, program, person, at, flags, fold)
                select 'clinic-big', 'APPOINTMENT', md5(n::text)::uuid, case when n % ? = 0 then 'attended' else 'booked' end,
                  'south-house', md5((n / 3)::text)::uuid, timestamptz '2026-03-04T14:00:00Z' + n * interval '1 minute', 1, 2
                from generate_series(1, ?) n""", RARE, THINGS);
        jdbc.execute("analyze journal");
        jdbc.execute("analyze anchored");
        jdbc.execute("analyze standing");
    }

    @Test
    void everyQuestionTouchesLittleAndIsAnsweredFast() {
        UUID person = UUID.fromString(jdbc.queryForObject("select md5('7')::uuid::text", String.class));
        List<Question> questions = List.of(
                question(List.of(), null, null),
                question(List.of("attended"), null, null),
                question(List.of("booked", "attended"), null, null),
                question(List.of(), person, null),
                question(List.of(), null, LocalDate.of(2026, 3, 20)),
                question(List.of("attended"), null, LocalDate.of(2026, 3, 20)),
                new Question(
                        new Standpoint(Instant.MAX, clock()),
                        50,
                        Question.BEFORE_ALL,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        false));
        for (Question question : questions) {
            List<Long> micros = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                assertThat(appointments(BIG, question)).isNotEmpty();
                micros.add((System.nanoTime() - start) / 1_000);
            }
            Collections.sort(micros);
            LOG.info("{}: median {} µs, slowest {} µs", question, micros.get(10), micros.getLast());
            assertThat(blocks(question)).as(question.toString()).isLessThan(MOST_BLOCKS);
        }
    }

    /** How many blocks the database touches for the first page, by its own account, none of them by reading a table through. */
    private int blocks(Question question) {
        StandingReader reader = new StandingReader(JdbcClient.create(jdbc));
        String plan = String.join(
                "\n",
                reader.statement(
                                "explain (analyze, buffers) ",
                                SomeFolds.APPOINTMENTS,
                                BIG,
                                question,
                                Question.BEFORE_ALL,
                                51)
                        .query(String.class)
                        .list());
        assertThat(plan).doesNotContainPattern("Seq Scan on (standing|anchored|journal)");
        Matcher buffers = Pattern.compile("Buffers: shared (?:hit=(\\d+))? ?(?:read=(\\d+))?")
                .matcher(plan);
        assertThat(buffers.find()).as(plan).isTrue();
        return number(buffers.group(1)) + number(buffers.group(2));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Question question(List<String> states, @Nullable UUID person, @Nullable LocalDate day) {
        return new Question(Standpoint.NOW, 50, Question.BEFORE_ALL, states, null, person, day, day, false);
    }

    private static String name(Fact fact) {
        return EventType.of(fact.event()).wireName();
    }

    private static String data(Fact fact) {
        return new String(EventJson.write(fact.event()), StandardCharsets.UTF_8);
    }
}
