package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.rules.Assessment;
import org.handrail.rules.Journey;
import org.handrail.rules.Judgement;
import org.handrail.rules.Surroundings;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Pathways;
import org.handrail.rules.yaml.StandardPathway;
import org.jspecify.annotations.Nullable;

/**
 * {@code given(discharged("Mon 09:00")).whenItIs("Tue+1 00:00").thenDropped("first-service-7")}. Every scenario is judged
 * again with its facts doubled and in reverse: what is told must not hang on the order it is told in.
 */
final class Scenario {

    static final Pathway PATHWAY = StandardPathway.load();

    private final List<Fact> facts;
    private final Map<Phase, Instant> behind = new EnumMap<>(Phase.class);
    private final List<Surroundings.Feed> feeds = new ArrayList<>();
    private Pathways pathways = Pathways.of(PATHWAY);
    private Instant asOf = Instant.EPOCH;

    private Scenario(List<Fact> facts) {
        this.facts = facts;
    }

    static Scenario given(Told... told) {
        return new Scenario(Arrays.stream(told).map(Told::fact).toList());
    }

    Scenario whenItIs(String when) {
        return whenItIs(Week.instant(when));
    }

    Scenario whenItIs(Instant when) {
        asOf = when;
        return this;
    }

    /** Nothing that this phase's service received from {@code through} on is known. */
    Scenario andHeardOnlyThrough(Phase phase, String through) {
        behind.put(phase, Week.instant(through));
        return this;
    }

    /** This program's partner has been silent at this phase's service for longer than usual, since then. */
    Scenario andQuiet(ProgramId program, Phase phase, String lastHeard) {
        return andFeed(program, phase, true, lastHeard, Duration.ZERO);
    }

    /** Reports of this program usually take so long. */
    Scenario andUsuallyLate(ProgramId program, Phase phase, Duration lag) {
        return andFeed(program, phase, false, "Mon 00:00", lag);
    }

    private Scenario andFeed(ProgramId program, Phase phase, boolean quiet, String lastHeard, Duration lag) {
        feeds.add(new Surroundings.Feed(
                phase, new PartnerId("clinic-north"), Set.of(program), quiet, Week.instant(lastHeard), lag));
        return this;
    }

    /** Judged by these versions instead of the standard one. */
    Scenario judgedBy(Pathway... versions) {
        pathways = new Pathways(List.of(versions));
        return this;
    }

    Scenario thenPaused(String rule) {
        return then(rule, FindingState.PAUSED);
    }

    Scenario thenExpected(String rule) {
        return then(rule, FindingState.EXPECTED);
    }

    Scenario thenDueSoon(String rule) {
        return then(rule, FindingState.DUE_SOON);
    }

    Scenario thenDueSoonOrExpected(String rule) {
        assertThat(finding(rule).state()).isIn(FindingState.EXPECTED, FindingState.DUE_SOON);
        return this;
    }

    Scenario thenDropped(String rule) {
        return then(rule, FindingState.DROPPED);
    }

    Scenario thenUnverified(String rule) {
        return then(rule, FindingState.UNVERIFIED);
    }

    Scenario thenMet(String rule) {
        return then(rule, FindingState.MET);
    }

    Scenario thenRecovered(String rule) {
        return then(rule, FindingState.RECOVERED);
    }

    Scenario thenExcused(String rule) {
        return then(rule, FindingState.EXCUSED);
    }

    /** The findings of this rule, by due time, are in these states. */
    Scenario then(String rule, FindingState... states) {
        assertThat(findings(rule)).extracting(Finding::state).containsExactly(states);
        return this;
    }

    Scenario thenNothingOf(String rule) {
        return then(rule);
    }

    /** The only finding of this rule. */
    Finding finding(String rule) {
        assertThat(findings(rule)).hasSize(1);
        return findings(rule).getFirst();
    }

    List<Finding> findings(String rule) {
        return assessment().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @Nullable
    Instant nextChange() {
        return assessment().nextChange();
    }

    private Assessment assessment() {
        List<Fact> doubledAndReversed = new ArrayList<>(facts);
        doubledAndReversed.addAll(facts);
        Collections.reverse(doubledAndReversed);
        Assessment assessment = assess(facts);
        assertThat(assess(doubledAndReversed)).isEqualTo(assessment);
        return assessment;
    }

    private Assessment assess(List<Fact> told) {
        return Judgement.assess(
                Journey.of(Told.PERSON, told),
                pathways,
                Surroundings.behind(behind).with(feeds),
                asOf);
    }
}
