package org.handrail.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handrail.insights.Made.fact;
import static org.handrail.insights.Made.id;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.events.AliasAssigned;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.ServiceDelivered;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ServiceKind;
import org.handrail.events.terms.StayId;
import org.handrail.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Aliases that are one person count as one: one of them is in detox, another was served by a program after it. */
@InsightsTest
class LinkedFiguresTest {

    private final String test = UUID.randomUUID().toString();
    private final ProgramId detox = new ProgramId("detox-" + test);
    private final UUID person = id("person " + test);
    private final UUID other = id("other " + test);
    private final Instant now = Instant.now();

    @Autowired
    private Announcer announcer;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    private Asking asking;

    @BeforeEach
    void twoPeople() {
        asking = new Asking(environment, tokens);
        say(
                fact(
                        "in " + test,
                        person,
                        "clinic-north",
                        now.minusSeconds(7_200),
                        new DetoxAdmitted(new StayId(id("stay " + test)), detox, null, null)),
                fact(
                        "served " + test,
                        other,
                        "clinic-south",
                        now.minusSeconds(3_600),
                        new ServiceDelivered(detox, ServiceKind.COUNSELLING)));
        await().untilAsserted(() -> assertThat(phases()).containsExactly("detox 1", "placement 1"));
    }

    @Test
    void twoAliasesAreOnePersonWhileTheyAreLinkedAndTwoAgainAfterwards() {
        say(linked(other, person, 1));
        await().untilAsserted(() -> assertThat(phases()).containsExactly("detox 1"));

        say(linked(other, other, 2));
        await().untilAsserted(() -> assertThat(phases()).containsExactly("detox 1", "placement 1"));
    }

    @Test
    void aliasesAreOnePersonOverSeveralLinksAndInACircle() {
        UUID between = id("between " + test);
        say(linked(other, between, 1), linked(between, person, 1));
        await().untilAsserted(() -> assertThat(phases()).containsExactly("detox 1"));

        say(linked(person, other, 1));
        say(linked(between, between, 2));
        await().untilAsserted(() -> assertThat(database.queryForObject(
                        "select count(*) from alias where alias = ? and version = 2", Long.class, between))
                .isOne());
        await().untilAsserted(() -> assertThat(phases()).containsExactly("detox 1"));

        say(linked(person, person, 2));
        await().untilAsserted(() -> assertThat(phases()).containsExactly("detox 1", "placement 1"));
    }

    @Test
    void withTheFactThatLinkedThemALinkIsForgotten() {
        Fact link = linked(other, person, 1);
        say(link);
        await().untilAsserted(() -> assertThat(phases()).containsExactly("detox 1"));

        announcer.erased("outreach", link);

        await().untilAsserted(() -> assertThat(phases()).containsExactly("detox 1", "placement 1"));
        assertThat(database.queryForObject("select count(*) from alias where alias = ?", Long.class, other))
                .isZero();
    }

    private Fact linked(UUID alias, UUID to, long version) {
        return fact(
                "link " + alias + version + test,
                alias,
                "outreach",
                now,
                new AliasAssigned(new PersonAlias(to), version));
    }

    private List<String> phases() {
        return asking.figures("/v1/phases?program=" + detox).stream()
                .map(figure -> figure.substring(0, figure.lastIndexOf(' ')))
                .toList();
    }

    private void say(Fact... facts) {
        announcer.facts(List.of(facts));
    }
}
