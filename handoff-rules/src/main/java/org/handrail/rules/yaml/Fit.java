package org.handrail.rules.yaml;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.handrail.events.EventType;
import org.handrail.events.NamesAppointment;
import org.handrail.events.NamesReferral;
import org.handrail.events.NamesStay;
import org.handrail.events.finding.Anchor;
import org.handrail.rules.pathway.Clue;
import org.handrail.rules.pathway.From;
import org.handrail.rules.pathway.Match;
import org.handrail.rules.pathway.Only;
import org.handrail.rules.pathway.Window.StartsAt;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;

/** Whether the parts of a rule fit each other: a rule whose words are right and whose sense is not could never be met. */
record Fit(Anchor.Kind anchor) {

    private static final Map<Anchor.Kind, Class<?>> NAMING = Map.of(
            Anchor.Kind.STAY, NamesStay.class,
            Anchor.Kind.REFERRAL, NamesReferral.class,
            Anchor.Kind.APPOINTMENT, NamesAppointment.class);

    private static final Set<EventType> SETTING_AN_APPOINTMENT =
            Set.of(EventType.APPOINTMENT_BOOKED, EventType.APPOINTMENT_RESCHEDULED);

    /** An event that opens or moves a rule must name what the rule hangs on, and have the time its window starts at. */
    EventType opening(Scalar word, StartsAt start) {
        EventType event = ClueReader.EVENTS.read(word);
        if (!names(event, anchor)) {
            throw word.refused(event.shortName() + " names no " + word(anchor), "let the rule hang on something else");
        }
        if (start == StartsAt.APPOINTMENT_START && !SETTING_AN_APPOINTMENT.contains(event)) {
            throw word.refused(event.shortName() + " sets no appointment", "count from the event, or choose another");
        }
        return event;
    }

    /** A clue must be able to be connected as it says, and its condition must make sense. */
    void check(Clue clue, Section section) {
        Anchor.Kind needed = switch (clue.match()) {
            case SAME_REFERRAL, ANOTHER_REFERRAL, SAME_HANDOFF -> Anchor.Kind.REFERRAL;
            case ANOTHER_STAY -> Anchor.Kind.STAY;
            case SAME_APPOINTMENT, ANOTHER_APPOINTMENT -> Anchor.Kind.APPOINTMENT;
            case SAME_PROGRAM, ANOTHER_PROGRAM, SAME_PERSON -> Anchor.Kind.FACT;
        };
        String match = "\"" + clue.match().word() + "\"";
        if (needed != Anchor.Kind.FACT && needed != anchor) {
            throw section.scalar("match")
                    .refused(
                            match + " needs a rule that hangs on a " + word(needed), "try same person or same program");
        }
        if (!names(clue.event(), needed)) {
            throw section.scalar("event")
                    .refused(
                            clue.event().shortName() + " names no " + word(needed) + ", so it is never of the " + match,
                            "try same person or same program");
        }
        checkConditions(clue, section);
    }

    private void checkConditions(Clue clue, Section section) {
        if (clue.from() instanceof From.Request && anchor != Anchor.Kind.REFERRAL) {
            throw section.scalar("from").refused("only a referral was requested", "count from the opening");
        }
        boolean sensible = switch (clue.only()) {
            case ANY, BEFORE_A_MISS -> true;
            case A_CONTACT -> clue.event() == EventType.ATTEMPT_LOGGED;
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
        Class<?> naming = NAMING.get(kind);
        return naming == null || naming.isAssignableFrom(event.record());
    }

    private static String word(Anchor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
