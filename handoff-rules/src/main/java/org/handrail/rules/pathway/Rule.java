package org.handrail.rules.pathway;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.events.EventType;
import org.handrail.events.Phase;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One handoff that is watched: after what, what is expected by when, and what becomes of it.
 *
 * @param name its name for good, part of every finding's id: {@code referral-acknowledged}
 * @param row the row of "Handoffs to watch" in the domain's figures; 0 for a measure
 * @param after the events that open it, one finding for each anchor
 * @param anchor what a finding hangs on
 * @param expects what is awaited, in a few words
 * @param severity how much a drop endangers the person
 * @param raisedBy the contexts of which any raises that by one step
 * @param joins which openings belong to the one before them; null where each
 *     stands for itself
 * @param movedBy the events that give it a new start, on the same anchor: the last to happen holds, and voids what ended or
 *     missed it before
 * @param continuedBy what has to come again and again: each that comes in time gives it a new start, the first that is late
 *     recovers it and begins anew
 * @param lasting how long it must so go on to be met; null where it never ends by itself
 * @param metBy any one of these is what was awaited
 * @param missedBy reports that it did not happen: a drop at once
 * @param excusedBy after any of these it is no longer owed
 * @param pausedBy what stops the clock
 * @param passedOnBy what makes an opening none, since somebody else's will follow: a direct transfer
 * @param denominator of whom it is a measure, or null where it is a handoff; a measure calls nobody
 * @param texts its words in a finding
 * @param sources where each of its figures comes from, by the figure's name in the file
 */
public record Rule(
        String name,
        int row,
        List<Opening> after,
        Anchor.Kind anchor,
        String expects,
        Window window,
        Severity severity,
        List<Context> raisedBy,
        @Nullable Joins joins,
        List<Opening> movedBy,
        List<Clue> continuedBy,
        @Nullable Span lasting,
        List<Clue> metBy,
        List<Miss> missedBy,
        List<Clue> excusedBy,
        List<Pause> pausedBy,
        List<Clue> passedOnBy,
        @Nullable Denominator denominator,
        RuleTexts texts,
        Map<String, String> sources) {

    private static final Set<Phase> SERVICES =
            Arrays.stream(Phase.values()).filter(Phase::hasItsOwnTopic).collect(Collectors.toUnmodifiableSet());

    public Rule {
        after = List.copyOf(after);
        raisedBy = List.copyOf(raisedBy);
        movedBy = List.copyOf(movedBy);
        continuedBy = List.copyOf(continuedBy);
        metBy = List.copyOf(metBy);
        missedBy = List.copyOf(missedBy);
        excusedBy = List.copyOf(excusedBy);
        pausedBy = List.copyOf(pausedBy);
        passedOnBy = List.copyOf(passedOnBy);
        sources = Map.copyOf(sources);
    }

    /** Where the length of its window comes from. */
    public String source() {
        return sources.getOrDefault("within", "");
    }

    /** Whether it stays with the program where it began: whoever is enrolled there is theirs, wherever they are seen since. */
    public boolean staysWhereItBegan() {
        return anchor == Anchor.Kind.ENROLMENT;
    }

    /** Whether it is counted only, and calls nobody. */
    public boolean isMeasure() {
        return denominator != null;
    }

    /** The phases whose services would tell us that it was met, in the order of a journey; of a person any of them may. */
    public Set<Phase> awaitedFrom() {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        for (List<Clue> clues : List.of(metBy, continuedBy)) {
            for (Clue clue : clues) {
                clue.events().forEach(event -> phases.addAll(toldBy(event.phase())));
            }
        }
        return phases;
    }

    private static Set<Phase> toldBy(Phase phase) {
        return phase.hasItsOwnTopic() ? Set.of(phase) : SERVICES;
    }

    /** Every event it looks for once it is open, and so may have to tell of. */
    public Set<EventType> looksFor() {
        Set<EventType> events = EnumSet.noneOf(EventType.class);
        movedBy.forEach(opening -> events.add(opening.event()));
        clues().forEach(clue -> events.addAll(clue.events()));
        pausedBy.forEach(pause -> pause.ends().forEach(end -> events.add(end.event())));
        return events;
    }

    private Stream<Clue> clues() {
        Stream<Clue> plain = Stream.of(metBy, continuedBy, excusedBy).flatMap(List::stream);
        Stream<Clue> misses =
                missedBy.stream().flatMap(miss -> Stream.concat(Stream.of(miss.report()), miss.answeredBy().stream()));
        return Stream.of(plain, misses, pausedBy.stream().map(Pause::begin)).flatMap(clues -> clues);
    }
}
