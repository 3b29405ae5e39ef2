package org.handrail.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.AppointmentRescheduled;
import org.handrail.events.EventType;
import org.handrail.events.NamesAppointment;
import org.handrail.events.NamesReferral;
import org.handrail.events.NamesStay;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Anchor;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Rule;
import org.handrail.rules.pathway.Window;

/** Finds what a journey opened: the expectations of a pathway, one for each rule and anchor. */
final class Openings {

    private final Journey journey;
    private final Pathway pathway;

    Openings(Journey journey, Pathway pathway) {
        this.journey = journey;
        this.pathway = pathway;
    }

    /** What this rule expects, in the order in which its openings are known. */
    List<Expectation> of(Rule rule) {
        Map<Anchor, Fact> openings = firstByAnchor(rule);
        if (openings.isEmpty()) {
            return List.of();
        }
        Map<Anchor, Fact> moves = lastByAnchor(rule);
        List<Expectation> expectations = new ArrayList<>(openings.size());
        openings.forEach((anchor, openedBy) ->
                expectations.add(expectation(rule, anchor, openedBy, moves.getOrDefault(anchor, openedBy))));
        return expectations;
    }

    private Map<Anchor, Fact> firstByAnchor(Rule rule) {
        Map<Anchor, Fact> first = new LinkedHashMap<>();
        for (EventType event : rule.after()) {
            for (Fact fact : journey.facts(event)) {
                first.merge(anchor(rule.anchor(), fact), fact, BinaryOperator.minBy(Journey.AS_IT_HAPPENED));
            }
        }
        return first;
    }

    private Map<Anchor, Fact> lastByAnchor(Rule rule) {
        Map<Anchor, Fact> last = new HashMap<>();
        for (EventType event : rule.movedBy()) {
            for (Fact fact : journey.facts(event)) {
                last.merge(anchor(rule.anchor(), fact), fact, BinaryOperator.maxBy(Journey.AS_IT_HAPPENED));
            }
        }
        return last;
    }

    private Expectation expectation(Rule rule, Anchor anchor, Fact openedBy, Fact standing) {
        Window window = rule.window();
        Instant start = start(window.from(), standing);
        Instant due =
                window.within().end(start, standing.zone(), pathway.calendar()).plus(window.grace());
        return new Expectation(rule, anchor, openedBy, standing, start, due);
    }

    private static Instant start(Window.StartsAt from, Fact fact) {
        return switch (from) {
            case EVENT -> fact.happenedBy();
            case APPOINTMENT_START -> appointmentStart(fact);
        };
    }

    /** The pathway reader lets only events through that set an appointment; when it happened stands in for any other. */
    private static Instant appointmentStart(Fact fact) {
        if (fact.event() instanceof AppointmentBooked booked) {
            return booked.start();
        }
        return fact.event() instanceof AppointmentRescheduled moved ? moved.start() : fact.happenedBy();
    }

    /** What a finding opened by this fact hangs on; the fact itself where it names nothing of the kind. */
    private static Anchor anchor(Anchor.Kind kind, Fact fact) {
        UUID named = switch (kind) {
            case STAY -> fact.event() instanceof NamesStay names ? names.stay().value() : null;
            case REFERRAL ->
                fact.event() instanceof NamesReferral names && names.referral() != null
                        ? names.referral().value()
                        : null;
            case APPOINTMENT ->
                fact.event() instanceof NamesAppointment names
                        ? names.appointment().value()
                        : null;
            case ENROLMENT, SUPPLY, FACT -> null;
        };
        return named == null ? new Anchor(Anchor.Kind.FACT, fact.id().value()) : new Anchor(kind, named);
    }
}
