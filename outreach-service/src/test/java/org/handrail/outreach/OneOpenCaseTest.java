package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.PersonAlias;
import org.handrail.findings.FindingsBatch;
import org.handrail.findings.FindingsReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RealDesk
class OneOpenCaseTest {

    private static final int READERS = 8;
    private static final int PEOPLE = 40;

    @Autowired
    private FindingsReader reader;

    @Autowired
    private JdbcTemplate database;

    /** As two instances do while the partitions move from one to the other: the same findings, at once, in any order. */
    @Test
    void manyReadersOfTheSameFindingsOpenOneCaseAPersonAndNeverBlockEachOtherForGood() throws Exception {
        List<PersonAlias> people =
                IntStream.range(0, PEOPLE).mapToObj(i -> Drops.somebody()).toList();
        List<Finding> findings = new ArrayList<>();
        for (PersonAlias person : people) {
            findings.add(Drops.of(person).dropped());
            findings.add(Drops.of(person).rule("referral-acknowledged").dropped());
        }
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                List<Finding> shuffled = new ArrayList<>(findings);
                java.util.Collections.shuffle(shuffled, new java.util.Random(i));
                work.add(() -> {
                    reader.read(new FindingsBatch(shuffled, Map.of()));
                    return null;
                });
            }
            for (Future<Void> each : readers.invokeAll(work)) {
                each.get();
            }
        }

        for (PersonAlias person : people) {
            assertThat(count("select count(*) from cases where person = ?", person))
                    .isEqualTo(1);
            assertThat(count(
                            "select count(*) from parts p join cases c on c.id = p.case_id where c.person = ?", person))
                    .isEqualTo(2);
            assertThat(count(
                            "select count(*) from timeline t join cases c on c.id = t.case_id where c.person = ?",
                            person))
                    .isEqualTo(3);
        }
    }

    private int count(String query, PersonAlias person) {
        Integer count = database.queryForObject(query, Integer.class, person.value());
        return count == null ? 0 : count;
    }
}
