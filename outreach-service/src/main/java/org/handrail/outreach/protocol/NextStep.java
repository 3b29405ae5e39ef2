package org.handrail.outreach.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Happening.Attempted;
import org.handrail.outreach.protocol.Protocol.Answers;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.jspecify.annotations.Nullable;

/** The next step of a case: what the last answer asks for, else the next rung of the ladder. */
final class NextStep {

    /** Ways by which something can be asked and answered. */
    private static final Set<Channel> SPOKEN = EnumSet.of(Channel.CALL, Channel.SMS, Channel.EMAIL);

    private final Matter matter;
    private final Answers answers;
    private final List<Attempted> attempts;
    private final ContactHours hours;
    /** Nobody can have begun on the step before. */
    private final Instant ready;

    /**
     * The next step.
     *
     * @param since when the case came into the hands it is in
     */
    NextStep(Matter matter, Instant since) {
        this.matter = matter;
        this.answers = matter.protocol().answers();
        this.attempts = matter.history().attempts();
        this.hours = ContactHours.of(matter);
        this.ready =
                attempts.isEmpty() ? since : Later.of(since, attempts.getLast().at());
    }

    Step step() {
        if (matter.wishes().doNotContact()) {
            return review("The person asked not to be contacted: ask their program how they are.");
        }
        return attempts.isEmpty() ? rung() : after(attempts.getLast());
    }

    private Step after(Attempted last) {
        return switch (last.outcome()) {
            case REACHED_AGREED, VISIT_MADE -> agreed(last);
            case REACHED_CALL_LATER -> callLater(last);
            case REACHED_DECLINED -> review("The person declined: decide whether to ask once more, or to close.");
            case WRONG_NUMBER -> wrongNumber();
            case NO_ANSWER, LEFT_MESSAGE, COLLATERAL_REACHED -> rung();
            case MOVED -> review("The person moved: find who can take over where they live now.");
            case DIED -> review("The person died: close the case, and call nobody.");
            case IN_OTHER_CARE, INCARCERATED, IN_HOSPITAL -> checkAgain(last);
        };
    }

    /** The first yes is confirmed, the second one waited for. */
    private Step agreed(Attempted last) {
        Instant agreed = last.later();
        if (attempts.size() > 1 && attempts.get(attempts.size() - 2).outcome() == AttemptOutcome.REACHED_AGREED) {
            Instant from = agreed == null ? last.at() : agreed;
            return quietly(Step.Kind.CHECK_ATTENDANCE, Doer.COORDINATOR, from.plus(answers.checkAttended()), List.of());
        }
        Instant due = agreed == null ? last.at().plus(answers.confirm()) : agreed.minus(answers.confirm());
        return contact(Step.Kind.CONFIRM_APPOINTMENT, spoken(last.channel()), Doer.COORDINATOR, ready, due);
    }

    private Step callLater(Attempted last) {
        Instant asked = last.later() == null ? last.at().plus(answers.callLater()) : last.later();
        return contact(Step.Kind.CONTACT, last.channel(), Doer.COORDINATOR, asked, asked);
    }

    private Step wrongNumber() {
        return matter.wishes().barred().contains(Channel.COLLATERAL)
                ? rung()
                : contact(
                        Step.Kind.CONTACT,
                        Channel.COLLATERAL,
                        Doer.COORDINATOR,
                        ready,
                        ready.plus(answers.wrongNumber()));
    }

    private Step checkAgain(Attempted last) {
        Instant due = last.at().plus(answers.checkAgain().getOrDefault(last.outcome(), answers.review()));
        return quietly(
                Step.Kind.CHECK_AGAIN,
                Doer.COORDINATOR,
                due,
                List.of("Ask where the person was said to be, not the person."));
    }

    private Step rung() {
        Rungs.Found found = new Rungs(matter, hours, attempts).next(ready);
        return switch (found) {
            case Rungs.Try rung -> contact(Step.Kind.CONTACT, rung.channel(), by(rung), rung.from(), rung.due());
            case Rungs.AllDone done ->
                quietly(
                        Step.Kind.REVIEW,
                        Doer.SUPERVISOR,
                        Later.of(done.enough(), inTeamHours()),
                        List.of("All that the protocol asks for was tried: decide to go on, or to close as lost."));
            case Rungs.NoWay _ ->
                quietly(
                        Step.Kind.FIND_A_WAY,
                        Doer.COORDINATOR,
                        inTeamHours(),
                        List.of("No way to reach the person is open: ask their program for one."));
        };
    }

    /** The desk tries once: where its text failed, a person decides how to go on. */
    private Doer by(Rungs.Try rung) {
        return rung.by() == Doer.DESK && matter.history().isTextFailed() ? Doer.COORDINATOR : rung.by();
    }

    private Step review(String why) {
        return quietly(Step.Kind.REVIEW, Doer.SUPERVISOR, inTeamHours(), List.of(why));
    }

    private Instant inTeamHours() {
        return matter.team().afterHours(ready, answers.review());
    }

    /** A step that reaches nobody. */
    private Step quietly(Step.Kind kind, Doer by, Instant due, List<String> mind) {
        return new Step(kind, null, by, ready, Later.of(due, ready.plus(answers.slack())), mind);
    }

    /** A step that reaches somebody, put off until they may be disturbed; who takes it has time for it. */
    private Step contact(Step.Kind kind, Channel channel, Doer by, Instant from, Instant due) {
        Instant notBefore = hours.earliest(Later.of(from, ready), channel);
        return new Step(kind, channel, by, notBefore, Later.of(due, notBefore.plus(answers.slack())), mind(channel));
    }

    /** What was agreed is confirmed the way the person likes best, else by telephone; where neither is open, as they answered. */
    private Channel spoken(Channel last) {
        Channel preferred = matter.wishes().preferred();
        if (preferred != null && SPOKEN.contains(preferred) && isOpen(preferred)) {
            return preferred;
        }
        return isOpen(Channel.CALL) ? Channel.CALL : last;
    }

    private boolean isOpen(Channel channel) {
        boolean byNumber = channel == Channel.CALL || channel == Channel.SMS;
        return !(byNumber && matter.history().isNumberWrong())
                && !matter.wishes().barred().contains(channel);
    }

    private List<String> mind(Channel channel) {
        List<String> mind = new ArrayList<>();
        @Nullable String language = matter.wishes().language();
        if (matter.wishes().noVoicemail() && channel == Channel.CALL) {
            mind.add("Leave nothing on a machine.");
        }
        Channel preferred = matter.wishes().preferred();
        if (preferred != null && preferred != channel && isOpen(preferred)) {
            mind.add("They like best to be reached by "
                    + preferred.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
        }
        if (channel == Channel.COLLATERAL) {
            mind.add("Say nothing of treatment: ask only that the person rings back.");
        }
        if (language != null) {
            mind.add("Language: " + language + ".");
        }
        return mind;
    }
}
