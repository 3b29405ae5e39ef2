package org.handrail.outreach.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.events.finding.FindingState;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.events.terms.ConsentPurpose;
import org.handrail.events.terms.EvidenceKind;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.CloseReason;
import org.handrail.outreach.cases.PartEnd;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.protocol.Step;
import org.jspecify.annotations.Nullable;

/** The closed lists in a coordinator's words. */
final class Words {

    private static final int SHORT_ALIAS = 8;
    private static final String NOT_REACHED = "Not reached";
    private static final String REACHED = "Reached";
    private static final String FOUND_OUT = "Found out";
    private static final Pattern WAS_REACHED = Pattern.compile("^Reached,? ");
    private static final Pattern REACHED_AFTER = Pattern.compile("^reached-after-");
    private static final Pattern LAST_NUMBER = Pattern.compile("-(\\d+)$");

    private Words() {}

    /** Something to choose from: what is sent, and what is read. */
    record Choice(String value, String text, @Nullable String key) {

        Choice(String value, String text) {
            this(value, text, null);
        }
    }

    /** A closed list by the words it is spelled in. */
    static List<Choice> choices(Enum<?>... values) {
        return Arrays.stream(values)
                .map(each -> new Choice(Spelling.of(each), plain(Spelling.of(each))))
                .toList();
    }

    static List<Choice> purposes() {
        return Arrays.stream(ConsentPurpose.values())
                .map(each -> new Choice(Spelling.of(each), of(each)))
                .toList();
    }

    static List<Choice> channels() {
        return Arrays.stream(Channel.values())
                .map(each -> new Choice(Spelling.of(each), of(each)))
                .toList();
    }

    /** Choices that belong together, under a name that need not be said again in each. */
    record Group(String name, List<Choice> choices) {}

    /** What can come of an attempt, the most frequent first. */
    static List<Group> outcomes() {
        return Stream.of(NOT_REACHED, REACHED, FOUND_OUT)
                .map(name -> new Group(
                        name,
                        Arrays.stream(AttemptOutcome.values())
                                .filter(each -> group(each).equals(name))
                                .map(each -> new Choice(Spelling.of(each), within(each), key(each)))
                                .toList()))
                .toList();
    }

    private static String group(AttemptOutcome outcome) {
        return switch (outcome) {
            case NO_ANSWER, LEFT_MESSAGE, WRONG_NUMBER, MOVED -> NOT_REACHED;
            case REACHED_AGREED, REACHED_CALL_LATER, REACHED_DECLINED, VISIT_MADE, COLLATERAL_REACHED -> REACHED;
            case IN_OTHER_CARE, IN_HOSPITAL, INCARCERATED, DIED -> FOUND_OUT;
        };
    }

    /** {@code Reached, agreed to come} as {@code Agreed to come}. */
    private static String within(AttemptOutcome outcome) {
        return sentence(WAS_REACHED.matcher(of(outcome)).replaceFirst(""));
    }

    /** Which single key chooses it; the rarer ones have none. */
    private static @Nullable String key(AttemptOutcome outcome) {
        return switch (outcome) {
            case REACHED_AGREED -> "a";
            case REACHED_CALL_LATER -> "l";
            case REACHED_DECLINED -> "d";
            case NO_ANSWER -> "n";
            case WRONG_NUMBER -> "w";
            case LEFT_MESSAGE -> "m";
            case VISIT_MADE -> "v";
            case COLLATERAL_REACHED, MOVED, IN_OTHER_CARE, INCARCERATED, IN_HOSPITAL, DIED -> null;
        };
    }

    static List<Choice> closeReasons() {
        return CloseReason.choices().stream()
                .map(each -> new Choice(Spelling.of(each), of(each)))
                .toList();
    }

    static List<Choice> evidence() {
        return Arrays.stream(EvidenceKind.values())
                .filter(each -> each != EvidenceKind.OTHER)
                .map(each -> new Choice(Spelling.of(each), sentence(Spelling.of(each))))
                .toList();
    }

    /** Enough of an alias to tell two people apart on one screen. */
    static String of(PersonAlias person) {
        return person.toString().substring(0, SHORT_ALIAS);
    }

    /** {@code appointment-attended} as {@code Appointment attended}. */
    static String sentence(String hyphenated) {
        String words = plain(hyphenated);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code appointment-attended} as {@code appointment attended}, {@code first-service-7} as {@code first service by day 7}: what can be missing. */
    static String plain(String hyphenated) {
        String noun = REACHED_AFTER.matcher(hyphenated).replaceFirst("contact-after-");
        return LAST_NUMBER.matcher(noun).replaceFirst(" by day $1").replace('-', ' ');
    }

    static String of(ConsentPurpose purpose) {
        return switch (purpose) {
            case TREATMENT_PAYMENT_OPERATIONS -> "treatment, payment and operations";
            case TREATMENT -> "treatment";
            case CARE_COORDINATION -> "coordination of care";
            case SUPPORT_BY_OTHERS -> "support by family, friends or peers";
            case OTHER -> "something else";
        };
    }

    static String of(Channel channel) {
        return switch (channel) {
            case CALL -> "Phone call";
            case SMS -> "Text message";
            case VISIT -> "Visit";
            case PEER_VISIT -> "Visit by a peer";
            case LETTER -> "Letter";
            case COLLATERAL -> "Call to a contact person";
            case EMAIL -> "E-mail";
        };
    }

    /** As it stands within a sentence. */
    static String plain(Channel channel) {
        return of(channel).toLowerCase(Locale.ROOT);
    }

    static String of(Step.Kind step) {
        return switch (step) {
            case CONTACT -> "Try to reach the person";
            case CONFIRM_APPOINTMENT -> "Confirm the appointment";
            case CHECK_ATTENDANCE -> "Look whether they came";
            case CHECK_AGAIN -> "Look whether they still are there";
            case FIND_A_WAY -> "Find a way to reach them";
            case REVIEW -> "Decide how to go on";
        };
    }

    static String of(AttemptOutcome outcome) {
        return switch (outcome) {
            case REACHED_AGREED -> "Reached, agreed to come";
            case REACHED_CALL_LATER -> "Reached, asked to be called later";
            case REACHED_DECLINED -> "Reached, declined";
            case NO_ANSWER -> "No answer";
            case WRONG_NUMBER -> "Wrong number";
            case LEFT_MESSAGE -> "Left a neutral message";
            case COLLATERAL_REACHED -> "Reached a contact person";
            case VISIT_MADE -> "Met in person";
            case MOVED -> "Moved away";
            case IN_OTHER_CARE -> "In care elsewhere";
            case INCARCERATED -> "In jail or prison";
            case IN_HOSPITAL -> "In hospital";
            case DIED -> "Has died";
        };
    }

    /** As it stands within a sentence. */
    static String plain(AttemptOutcome outcome) {
        String words = of(outcome);
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    static String of(CloseReason reason) {
        return switch (reason) {
            case RECOVERED -> "Recovered";
            case EXCUSED -> "No longer owed, or not now";
            case UNFOUNDED -> "There was no drop after all";
            case MERGED -> "The work went to another case";
            case ERASED -> "The person was erased";
            case BACK_IN_CARE -> "Back in care, not yet reported";
            case IN_OTHER_CARE -> "In care elsewhere";
            case DECLINED -> "Declined further contact";
            case MOVED -> "Moved away";
            case INCARCERATED -> "In jail or prison";
            case IN_HOSPITAL -> "In hospital";
            case DIED -> "Has died";
            case LOST_TO_FOLLOW_UP -> "Lost to follow-up, for now";
            case REPORTED_IN_ERROR -> "Reported in error";
            case OTHER -> "Other (say what in the note)";
        };
    }

    static String of(PartEnd end) {
        return switch (end) {
            case RECOVERED -> "Made good";
            case MET -> "Was in time after all";
            case EXCUSED -> "No longer owed";
            case PAUSED -> "Paused: not owed for now";
            case NOT_DUE_YET -> "Due later: there is time again";
            case TOO_OLD -> "Too long past to call about";
            case WITHDRAWN -> "Taken back by the partner";
            case CLOSED_BY_HAND -> "Closed with the case";
            case MOVED -> "Belongs to another person";
            case EXCUSED_BY_HAND -> "Excused by a coordinator";
        };
    }

    static String of(FindingState state) {
        return switch (state) {
            case EXPECTED -> "expected";
            case DUE_SOON -> "due soon";
            case DROPPED -> "dropped";
            case RECOVERED -> "recovered";
            case MET -> "met";
            case EXCUSED -> "excused";
            case PAUSED -> "paused";
            case UNVERIFIED -> "unverified";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
