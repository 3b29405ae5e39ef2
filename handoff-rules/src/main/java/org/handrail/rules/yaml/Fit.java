package org.handrail.rules.yaml;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.events.EventType;
import org.handrail.events.FollowsStay;
import org.handrail.events.NamesAppointment;
import org.handrail.events.NamesCheckIn;
import org.handrail.events.NamesConsent;
import org.handrail.events.NamesEnrolment;
import org.handrail.events.NamesReferral;
import org.handrail.events.NamesStay;
import org.handrail.events.finding.Anchor;
import org.handrail.events.terms.CareTime;
import org.handrail.rules.pathway.Clue;
import org.handrail.rules.pathway.Component;
import org.handrail.rules.pathway.Components;
import org.handrail.rules.pathway.From;
import org.handrail.rules.pathway.Match;
import org.handrail.rules.pathway.Only;
import org.handrail.rules.pathway.Opening;
import org.handrail.rules.pathway.TimeSaid;
import org.handrail.yaml.Places;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.Vocabulary;
import org.yaml.snakeyaml.nodes.Node;

/** Whether the parts of a rule fit each other: a rule whose words are right and whose sense is not could never be met. */
record Fit(Anchor.Kind anchor) {

    private static final Map<Anchor.Kind, Set<Class<?>>> NAMING = Map.of(
            Anchor.Kind.STAY, Set.of(NamesStay.class, FollowsStay.class),
            Anchor.Kind.REFERRAL, Set.of(NamesReferral.class),
            Anchor.Kind.APPOINTMENT, Set.of(NamesAppointment.class),
            Anchor.Kind.ENROLMENT, Set.of(NamesEnrolment.class),
            Anchor.Kind.CHECK_IN, Set.of(NamesCheckIn.class),
            Anchor.Kind.CONSENT, Set.of(NamesConsent.class));

    /** An event that opens or moves a rule must name what the rule hangs on. */
    Opening opening(Node node) {
        Opening opening = ClueReader.opening(node);
        if (!names(opening.event(), anchor)) {
            throw Places.refused(
                    node,
                    opening.event().shortName() + " names no " + word(anchor),
                    "let the rule hang on something else");
        }
        return opening;
    }

    /** A time that one of these events must say. */
    TimeSaid time(Scalar word, Collection<EventType> events) {
        if (word.text().equals(TimeSaid.SUPPLY_END) && events.contains(EventType.MEDICATION_SUPPLIED)) {
            return new TimeSaid.SupplyEnd();
        }
        Set<String> times = new TreeSet<>();
        for (EventType event : events) {
            times.addAll(times(event));
        }
        if (!times.contains(word.text())) {
            throw word.refused(
                    "none of these events says a time \"" + word.text() + "\"", Vocabulary.remedy(word.text(), times));
        }
        return new TimeSaid.Planned(word.text());
    }

    /** The times that events of this type say. */
    static Set<String> times(EventType event) {
        Set<String> times = new TreeSet<>();
        for (Component component : Components.of(event).values()) {
            if (Set.of(Instant.class, LocalDate.class, CareTime.class).contains(component.type())) {
                times.add(component.words());
            }
        }
        return times;
    }

    /** A clue must be able to be connected as it says, and its condition must make sense. */
    void check(Clue clue, Section section) {
        Anchor.Kind needed = needed(clue.match());
        String match = "\"" + clue.match().word() + "\"";
        if (needed != Anchor.Kind.FACT && needed != anchor && clue.match() != Match.ANOTHER_STAY) {
            throw section.scalar("match")
                    .refused(
                            match + " needs a rule that hangs on a " + word(needed), "try same person or same program");
        }
        for (EventType event : clue.events()) {
            if (!names(event, needed)) {
                throw Places.refused(
                        section.value("event"),
                        event.shortName() + " names no " + word(needed) + ", so it is never of the " + match,
                        "try same person or same program");
            }
        }
        checkConditions(clue, section);
    }

    private static Anchor.Kind needed(Match match) {
        return switch (match) {
            case SAME_REFERRAL, ANOTHER_REFERRAL, SAME_HANDOFF -> Anchor.Kind.REFERRAL;
            case SAME_STAY, ANOTHER_STAY -> Anchor.Kind.STAY;
            case SAME_APPOINTMENT, ANOTHER_APPOINTMENT -> Anchor.Kind.APPOINTMENT;
            case SAME_CHECK_IN -> Anchor.Kind.CHECK_IN;
            case SAME_CONSENT, ANOTHER_CONSENT -> Anchor.Kind.CONSENT;
            case SAME_ENROLMENT -> Anchor.Kind.ENROLMENT;
            case SAME_PROGRAM, ANOTHER_PROGRAM, SAME_PERSON, COVERING_THE_RECIPIENT -> Anchor.Kind.FACT;
        };
    }

    private void checkConditions(Clue clue, Section section) {
        if (clue.from() instanceof From.Request && anchor != Anchor.Kind.REFERRAL) {
            throw section.scalar("from").refused("only a referral was requested", "count from the opening");
        }
        boolean sensible = switch (clue.only()) {
            case ANY, BEFORE_A_MISS, LATER -> true;
            case IN_FORCE -> clue.events().contains(EventType.CONSENT_GIVEN);
            case A_CONTACT -> clue.events().contains(EventType.ATTEMPT_LOGGED);
            case THE_FIRST, NOT_DECLINED -> clue.match() == Match.ANOTHER_REFERRAL;
        };
        if (!sensible) {
            Scalar only = section.scalar("only");
            throw only.refused(
                    "\"" + only.text() + "\" cannot be said of this",
                    clue.only() == Only.A_CONTACT
                            ? "only an attempt can be a contact"
                            : "it needs match: another referral");
        }
    }

    private static boolean names(EventType event, Anchor.Kind kind) {
        Set<Class<?>> naming = NAMING.get(kind);
        return naming == null || naming.stream().anyMatch(type -> type.isAssignableFrom(event.record()));
    }

    static String word(Anchor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
