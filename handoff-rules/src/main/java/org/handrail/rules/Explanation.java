package org.handrail.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.handrail.events.EventType;
import org.handrail.events.Phase;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.ProgramId;
import org.handrail.rules.Verdict.Excused;
import org.handrail.rules.Verdict.Missed;
import org.handrail.rules.Verdict.Proven;
import org.handrail.rules.Verdict.Silent;
import org.handrail.rules.pathway.Wording;
import org.handrail.rules.pathway.Wording.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Says in a coordinator's words what was expected and what was heard instead. Knows programs and times only, so no personal
 * data can occur in it.
 */
record Explanation(Wording wording, Expectation expectation, Verdict verdict) {

    /** One sentence: what was expected, by when and why then, and what was heard. */
    String sentence() {
        return wording.sentence(ending()).filled(blank -> switch (blank) {
            case "expectation" -> expected();
            case "heard" -> heard();
            case "reported" -> reported();
            case "services" -> services();
            default -> blank;
        });
    }

    /** What would clear it, if anything need be cleared. */
    String clearedBy() {
        return verdict.state().isSettled()
                ? wording.settled()
                : expectation.rule().texts().clearedBy().filled(this::fill);
    }

    private Ending ending() {
        return switch (verdict.state()) {
            case EXPECTED, PAUSED -> Ending.EXPECTED;
            case DUE_SOON -> Ending.DUE_SOON;
            case DROPPED -> verdict instanceof Missed ? Ending.REPORTED : Ending.SILENCE;
            case UNVERIFIED -> Ending.UNVERIFIED;
            case MET -> Ending.MET;
            case RECOVERED -> misses().isEmpty() ? Ending.RECOVERED : Ending.RECOVERED_AFTER_REPORT;
            case EXCUSED, WITHDRAWN -> Ending.EXCUSED;
        };
    }

    private String expected() {
        String expected = expectation.rule().texts().expectation().filled(this::fill);
        return expectation.moved() ? expected + " (" + phrase(expectation.standing()) + ")" : expected;
    }

    private String fill(String blank) {
        return switch (blank) {
            case "program" -> name(expectation.program());
            case "reporter" -> name(expectation.openedBy().event().program());
            case "opened" -> Spoken.time(expectation.openedBy());
            case "start" -> Spoken.instant(expectation.start(), expectation.zone());
            case "due" -> Spoken.due(expectation.due(), expectation.zone());
            case "window" -> expectation.rule().window().within().words();
            default -> blank;
        };
    }

    private String heard() {
        return switch (verdict) {
            case Proven(var state, var by, var misses) ->
                phrases(by.facts().stream()
                        .filter(fact -> !misses.contains(fact))
                        .sorted(Journey.AS_IT_HAPPENED));
            case Excused(var by) -> phrase(by);
            case Missed(var misses) -> phrases(misses.stream());
            case Silent(var state) -> "";
        };
    }

    private String reported() {
        return phrases(misses().stream());
    }

    private List<Fact> misses() {
        return switch (verdict) {
            case Proven(var state, var by, var misses) -> misses;
            case Missed(var misses) -> misses;
            case Excused excused -> List.of();
            case Silent silent -> List.of();
        };
    }

    private String services() {
        return expectation.rule().awaitedFrom().stream().map(Phase::wireName).collect(joining(", "));
    }

    private String phrases(Stream<Fact> facts) {
        return facts.map(this::phrase).distinct().collect(joining(" and "));
    }

    private String phrase(Fact fact) {
        return wording.phrase(EventType.of(fact.event()))
                .filled(blank -> blank.equals("by") ? name(fact.event().program()) : Spoken.time(fact));
    }

    private static String name(@Nullable ProgramId program) {
        return program == null ? "a program not named" : program.toString();
    }
}
