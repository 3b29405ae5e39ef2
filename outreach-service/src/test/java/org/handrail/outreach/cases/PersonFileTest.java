package org.handrail.outreach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws over random histories of three findings of one person. */
class PersonFileTest {

    private static final int ANNOUNCEMENTS = 40;
    private static final Instant MONDAY = Instant.parse("2026-11-16T14:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void aCaseIsOpenIfAndOnlyIfSomethingNeedsWork(long seed) {
        PersonFile file = PersonFile.EMPTY;
        Map<FindingId, Finding> latest = new HashMap<>();
        for (Finding each : history(new Random(seed))) {
            file = file.hear(each, PersonFileTest::newCase).file();
            latest.put(each.id(), each);
            boolean work = latest.values().stream().anyMatch(Finding::needsWork);
            assertThat(file.openCase() != null).isEqualTo(work);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void noOrderAndNoRepetitionChangesWhatIsOpenInTheEnd(long seed) {
        List<Finding> history = history(new Random(seed));
        List<Finding> disorder = new ArrayList<>(history);
        disorder.addAll(history);
        Collections.shuffle(disorder, new Random(seed + 1));

        assertThat(open(disorder)).isEqualTo(open(history));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void aCaseOpensOnceClosesOnceAndNeverOverlapsAnother(long seed) {
        PersonFile file = PersonFile.EMPTY;
        Set<CaseId> open = new HashSet<>();
        Set<CaseId> closed = new HashSet<>();
        for (Finding each : history(new Random(seed))) {
            PersonFile.Heard heard = file.hear(each, PersonFileTest::newCase);
            file = heard.file();
            for (CaseChange change : heard.changes()) {
                assertThat(closed).doesNotContain(change.caseId());
                if (change instanceof CaseChange.CaseOpened) {
                    open.add(change.caseId());
                } else if (change instanceof CaseChange.CaseClosed) {
                    open.remove(change.caseId());
                    closed.add(change.caseId());
                }
            }
            assertThat(open).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Set<FindingId> open(List<Finding> heard) {
        PersonFile file = PersonFile.EMPTY;
        for (Finding each : heard) {
            file = file.hear(each, PersonFileTest::newCase).file();
        }
        Set<FindingId> open = new HashSet<>();
        file.known().forEach((id, known) -> {
            if (known.part() instanceof Part.Open) {
                open.add(id);
            }
        });
        return open;
    }

    private static CaseId newCase() {
        return new CaseId(UUID.randomUUID());
    }

    private static List<Finding> history(Random random) {
        List<Finding> history = new ArrayList<>();
        FindingState[] states = FindingState.values();
        for (int version = 1; version <= ANNOUNCEMENTS; version++) {
            history.add(
                    finding(random.nextInt(3), version, states[random.nextInt(states.length)], random.nextInt(5) > 0));
        }
        return history;
    }

    private static Finding finding(int which, long version, FindingState state, boolean callsSomebody) {
        Anchor anchor = new Anchor(Anchor.Kind.REFERRAL, new UUID(0, which));
        return new Finding(
                FindingId.of("referral-acknowledged", anchor),
                version,
                new PersonAlias(new UUID(1, 1)),
                "referral-acknowledged",
                "standard/1",
                anchor,
                null,
                Severity.HIGH,
                state,
                false,
                callsSomebody,
                MONDAY,
                MONDAY,
                ZoneId.of("America/New_York"),
                null,
                new FactId(new UUID(2, 2)),
                List.of(),
                MONDAY,
                "",
                "",
                "",
                null,
                List.of());
    }
}
