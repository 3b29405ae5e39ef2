package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.PersonAlias;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RealDesk
class ListOfCasesTest {

    /** A rule of this test alone, since others share the list. */
    private final String rule = "rule-" + UUID.randomUUID();

    @Autowired
    private Tracker tracker;

    @Autowired
    private Desk desk;

    @Test
    void mostUrgentFirstThenLongestOverdue() {
        PersonAlias newHigh = dropped(Severity.HIGH, Duration.ofHours(1));
        PersonAlias oldLow = dropped(Severity.LOW, Duration.ofDays(9));
        PersonAlias oldHigh = dropped(Severity.HIGH, Duration.ofHours(5));
        PersonAlias critical = dropped(Severity.CRITICAL, Duration.ofMinutes(1));

        assertThat(people(list(""))).containsExactly(text(critical), text(oldHigh), text(newHigh), text(oldLow));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeatEvenWhenThereIsMore() {
        List<String> all = IntStream.range(0, 7)
                .mapToObj(i -> text(dropped(i % 2 == 0 ? Severity.HIGH : Severity.MEDIUM, Duration.ofHours(1))))
                .toList();
        JsonNode first = list("&size=3");
        PersonAlias meanwhile = dropped(Severity.CRITICAL, Duration.ofHours(1));

        List<String> seen = new ArrayList<>(people(first));
        for (JsonNode page = first; page.has("next"); ) {
            page = list("&size=3&cursor=" + page.get("next").stringValue());
            seen.addAll(people(page));
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all).doesNotContain(text(meanwhile));
    }

    @Test
    void filtersSayHowManyTheyLeaveOut() {
        dropped(Severity.HIGH, Duration.ofHours(1));
        dropped(Severity.LOW, Duration.ofHours(1));
        PersonAlias claimed = dropped(Severity.LOW, Duration.ofHours(1));
        String path = Desk.path(desk.caseOf(claimed));
        desk.post(
                path + "/claim",
                "coordinator/lena",
                desk.get(path, "coordinator").etag(),
                null);

        JsonNode low = list("&severity=low");
        int open = low.get("matching").intValue() + low.get("leftOut").intValue();

        assertThat(low.get("matching").intValue()).isEqualTo(2);
        assertThat(open).isGreaterThanOrEqualTo(3);
        assertThat(people(list("&owner=coordinator-lena"))).containsExactly(text(claimed));
        assertThat(people(desk.get("/v1/cases?mine=true&rule=" + rule, "coordinator/lena")
                        .body()))
                .containsExactly(text(claimed));
        assertThat(list("&unclaimed=true").get("matching").intValue()).isEqualTo(2);
        assertThat(list("&program=nowhere").get("matching").intValue()).isZero();
    }

    private PersonAlias dropped(Severity severity, Duration ago) {
        PersonAlias person = Drops.somebody();
        tracker.announce(
                Drops.of(person).rule(rule).severity(severity).dueAgo(ago).dropped());
        desk.caseOf(person);
        return person;
    }

    private JsonNode list(String filters) {
        return desk.get("/v1/cases?rule=" + rule + filters, "coordinator").body();
    }

    private static List<String> people(JsonNode page) {
        return page.get("cases")
                .valueStream()
                .map(each -> each.get("person").stringValue())
                .toList();
    }

    private static String text(PersonAlias person) {
        return person.toString();
    }
}
