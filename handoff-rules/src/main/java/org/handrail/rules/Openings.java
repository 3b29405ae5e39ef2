package org.handrail.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.rules.pathway.Opening;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.pathway.Span;
import org.handrail.rules.pathway.TimeSaid;
import org.handrail.rules.pathway.Window;
import org.jspecify.annotations.Nullable;

/** Finds what a journey opened: the expectations of a rule, one for each anchor. */
record Openings(Journey journey, Referrals referrals, Pathway pathway) {

    /** What this rule expects, in the order in which its openings are known. */
    List<Expectation> of(Rule rule) {
        if (nothingOpens(rule)) {
            return List.of();
        }
        Map<Anchor, Fact> openings = byAnchor(
                new LinkedHashMap<>(), rule.anchor(), rule.after(), BinaryOperator.minBy(Journey.AS_IT_HAPPENED));
        if (rule.joins() != null && !rule.joins().untilMet()) {
            openings.values().retainAll(Counted.notJoined(rule.joins(), openings.values()));
        }
        Map<Anchor, Fact> moves = rule.movedBy().isEmpty()
                ? Map.of()
                : byAnchor(
                        new HashMap<>(), rule.anchor(), rule.movedBy(), BinaryOperator.maxBy(Journey.AS_IT_HAPPENED));
        List<Expectation> expectations = new ArrayList<>(openings.size());
        openings.forEach((anchor, openedBy) -> {
            Fact standing = moves.getOrDefault(anchor, openedBy);
            Fact owes = rule.staysWhereItBegan() ? openedBy : standing;
            Expectation expectation = expectation(rule, anchor, openedBy, standing, owes);
            if (expectation != null) {
                expectations.add(expectation);
            }
        });
        return expectations;
    }

    /** The same expectation given a new start by a fact. */
    Expectation continued(Expectation expectation, Fact by) {
        Rule rule = expectation.rule();
        Fact owes = rule.staysWhereItBegan() ? expectation.owes() : by;
        Expectation next = expectation(rule, expectation.anchor(), expectation.openedBy(), by, owes);
        return next == null ? expectation : next;
    }

    /** What is expected after this fact, or null where it says nothing of the time that the window hangs on. */
    @Nullable
    Expectation expectation(Rule rule, Anchor anchor, Fact openedBy, Fact standing, Fact owes) {
        Window window = rule.window();
        Instant said = said(window, standing);
        if (said == null && !window.from().isEmpty() && window.otherwise() == null) {
            return null;
        }
        Fact from =
                said == null && !window.from().isEmpty() && rule.continuedBy().isEmpty() ? openedBy : standing;
        Instant start = said == null ? from.happenedBy() : said;
        Span length = said == null && window.otherwise() != null ? window.otherwise() : window.within();
        Expectation open =
                new Expectation(rule, pathway, anchor, openedBy, standing, owes, start, start, List.of(), null);
        Instant due = open.after(length).plus(window.grace());
        return isOverBefore(openedBy, due, length)
                ? null
                : new Expectation(rule, pathway, anchor, openedBy, standing, owes, start, due, List.of(), null);
    }

    /** What was to be done ahead of something is not owed where that was too near already. */
    private static boolean isOverBefore(Fact openedBy, Instant due, Span length) {
        boolean ahead = (length instanceof Span.Hours(int hours) && hours < 0)
                || (length instanceof Span.CalendarDays(int days) && days < 0);
        return ahead && due.isBefore(openedBy.happenedAt());
    }

    private @Nullable Instant said(Window window, Fact fact) {
        for (TimeSaid time : window.from()) {
            Instant said = time.of(fact, pathway.daysSupply());
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private boolean nothingOpens(Rule rule) {
        for (Opening opening : rule.after()) {
            if (!journey.facts(opening.event()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Map<Anchor, Fact> byAnchor(
            Map<Anchor, Fact> byAnchor, Anchor.Kind kind, List<Opening> openings, BinaryOperator<Fact> which) {
        for (Opening opening : openings) {
            for (Fact fact : journey.facts(opening.event())) {
                if (opening.where().holds(fact.event())) {
                    byAnchor.merge(Names.anchor(kind, fact), fact, which);
                }
            }
        }
        return byAnchor;
    }
}
