package org.handrail.rules.pathway;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.events.EventType;
import org.handrail.events.Phase;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Severity;

/**
 * One handoff that is watched: after what, what is expected by when, and what becomes of it.
 *
 * @param name its name for good, part of every finding's id: {@code referral-acknowledged}
 * @param row the row of "Handoffs to watch" in the domain's figures
 * @param after the events that open it, one finding for each anchor
 * @param anchor what a finding hangs on
 * @param expects what is awaited, in a few words
 * @param movedBy the events that give it a new start, on the same anchor: the last to happen holds, and voids what ended or
 *     missed it before
 * @param metBy any one of these is what was awaited
 * @param missedBy reports that it did not happen: a drop at once
 * @param excusedBy after any of these it is no longer owed
 * @param texts its words in a finding
 * @param sources where each of its figures comes from, by the figure's name in the file: {@code within}, {@code grace},
 *     {@code warn before}
 */
public record Rule(
        String name,
        int row,
        List<EventType> after,
        Anchor.Kind anchor,
        String expects,
        Window window,
        Severity severity,
        List<EventType> movedBy,
        List<Clue> metBy,
        List<Miss> missedBy,
        List<Clue> excusedBy,
        RuleTexts texts,
        Map<String, String> sources) {

    public Rule {
        after = List.copyOf(after);
        movedBy = List.copyOf(movedBy);
        metBy = List.copyOf(metBy);
        missedBy = List.copyOf(missedBy);
        excusedBy = List.copyOf(excusedBy);
        sources = Map.copyOf(sources);
    }

    /** Where the length of its window comes from. */
    public String source() {
        return sources.getOrDefault("within", "");
    }

    /** The phases whose services would tell us that it was met, in the order of a journey. */
    public List<Phase> awaitedFrom() {
        return metBy.stream()
                .map(clue -> clue.event().phase())
                .distinct()
                .sorted()
                .toList();
    }

    /** Every event it looks for once it is open, and so may have to tell of. */
    public Set<EventType> looksFor() {
        Set<EventType> events = EnumSet.noneOf(EventType.class);
        events.addAll(movedBy);
        metBy.forEach(clue -> events.add(clue.event()));
        excusedBy.forEach(clue -> events.add(clue.event()));
        missedBy.forEach(miss -> {
            events.add(miss.report().event());
            miss.answeredBy().forEach(clue -> events.add(clue.event()));
        });
        return events;
    }
}
