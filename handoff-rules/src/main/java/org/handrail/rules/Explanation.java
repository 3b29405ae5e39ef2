package org.handrail.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.handrail.events.EventType;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.ProgramId;
import org.handrail.rules.Verdict.Missed;
import org.handrail.rules.Verdict.Silent;
import org.handrail.rules.pathway.Stage;
import org.handrail.rules.pathway.Template;
import org.handrail.rules.pathway.Wording;
import org.handrail.rules.pathway.Wording.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Says in a coordinator's words what was expected and what was heard instead. Knows programs and times only, so no personal
 * data can occur in it.
 */
record Explanation(Judged judged) {

    /** One sentence: what was expected, by when and why then, and what was heard. */
    String sentence() {
        return wording().sentence(ending()).filled(blank -> switch (blank) {
            case "expectation" -> expected();
            case "heard" -> heard();
            case "reported" -> phrases(misses());
            case "unheard" -> unheard();
            case "stage" -> stage();
            case "raised" -> raised();
            default -> blank;
        });
    }

    /** What would clear it, if anything need be cleared. */
    String clearedBy() {
        if (judged.state().isSettled()) {
            return wording().settled();
        }
        String cleared = expectation().rule().texts().clearedBy().filled(this::fill);
        return ending() == Ending.UNVERIFIED_CRITICAL ? wording().ringFirst() + " " + cleared : cleared;
    }

    private Expectation expectation() {
        return judged.expectation();
    }

    private Wording wording() {
        return expectation().pathway().wording();
    }

    private Ending ending() {
        return switch (judged.state()) {
            case EXPECTED -> Ending.EXPECTED;
            case PAUSED -> Ending.PAUSED;
            case DUE_SOON -> Ending.DUE_SOON;
            case DROPPED -> judged.verdict() instanceof Missed ? Ending.REPORTED : Ending.SILENCE;
            case UNVERIFIED -> judged.severity() == Severity.CRITICAL ? Ending.UNVERIFIED_CRITICAL : Ending.UNVERIFIED;
            case MET -> Ending.MET;
            case RECOVERED -> misses().isEmpty() ? Ending.RECOVERED : Ending.RECOVERED_AFTER_REPORT;
            case EXCUSED, WITHDRAWN -> Ending.EXCUSED;
        };
    }

    private String expected() {
        String expected = expectation().rule().texts().expectation().filled(this::fill);
        List<Fact> heard = judged.verdict().heard();
        List<Fact> shifts = judged.state() == FindingState.PAUSED
                ? List.of()
                : judged.shifts().stream().filter(fact -> !heard.contains(fact)).toList();
        return shifts.isEmpty() ? expected : expected + with(wording().moved(), phrases(shifts));
    }

    private String fill(String blank) {
        return switch (blank) {
            case "program" -> name(expectation().program());
            case "reporter" -> name(expectation().openedBy().event().program());
            case "opened" -> Spoken.time(expectation().openedBy());
            case "start" -> Spoken.start(expectation().start(), expectation().zone());
            case "due" -> Spoken.due(expectation().due(), expectation().zone());
            case "window" -> expectation().rule().window().within().words();
            default -> blank;
        };
    }

    private String heard() {
        List<Fact> misses = judged.verdict() instanceof Missed ? List.of() : misses();
        return phrases(judged.verdict().heard().stream()
                .filter(fact -> !misses.contains(fact))
                .sorted(Journey.AS_IT_HAPPENED)
                .toList());
    }

    private List<Fact> misses() {
        return judged.verdict().misses();
    }

    private String unheard() {
        return judged.verdict() instanceof Silent(var state, var unheard)
                ? Spoken.several(unheard.stream().distinct().toList())
                : "";
    }

    private String stage() {
        Stage stage = judged.stage();
        return stage == null ? "" : with(wording().stage(), stage.name());
    }

    private String raised() {
        List<String> contexts = judged.raisedBy();
        return contexts.isEmpty() ? "" : with(wording().raised(), Spoken.several(contexts));
    }

    private static String with(Template words, String filling) {
        return words.filled(blank -> filling);
    }

    private String phrases(List<Fact> facts) {
        return facts.stream().map(this::phrase).distinct().collect(joining(" and "));
    }

    private String phrase(Fact fact) {
        return wording()
                .phrase(EventType.of(fact.event()))
                .filled(blank -> blank.equals("by") ? name(fact.event().program()) : Spoken.time(fact));
    }

    private static String name(@Nullable ProgramId program) {
        return program == null ? "a program not named" : program.toString();
    }
}
