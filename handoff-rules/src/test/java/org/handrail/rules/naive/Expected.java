package org.handrail.rules.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.events.Phase;
import org.handrail.events.ReferralRequested;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * One thing expected, and what was heard of it, put on heaps: what is good, what ends it, what says it was missed. What it is
 * made of is said once, before anything is put on a heap.
 */
final class Expected {

    /** A drop that lasts. */
    private record Stage(Window after, Severity severity) {}

    final Life life;
    final String rule;
    final UUID anchor;
    final Fact opened;
    final Fact set;
    final Clock clock;
    Instant start;
    Instant due;
    Duration warning = Duration.ZERO;
    Severity severity = Severity.HIGH;
    Set<Risk> risks = Risk.NONE;
    final Set<Phase> toldBy = new HashSet<>();
    final List<Heard> good = new ArrayList<>();
    final List<Heard> ends = new ArrayList<>();
    final List<Heard> endsUnlessMissed = new ArrayList<>();
    final List<Fact> misses = new ArrayList<>();
    final List<Fact> pieces = new ArrayList<>();
    /** What passed for good until something else was heard. */
    final Map<Heard, Instant> passed = new HashMap<>();

    int piecesNeeded;

    @Nullable
    Fact lastedTo;

    private final List<Stage> stages = new ArrayList<>();
    private Fact owes;
    private Window length = Window.hours(0);
    private Duration grace = Duration.ZERO;
    private boolean inHours;

    /** Of that rule, hanging on that, opened by a fact, its window set by it or by a later one. */
    Expected(Life life, String rule, UUID anchor, Fact opened, Fact set) {
        this.life = life;
        this.rule = rule;
        this.anchor = anchor;
        this.opened = opened;
        this.set = set;
        this.owes = set;
        this.clock = new Clock(life);
        this.start = set.happenedBy();
        this.due = start;
    }

    Expected(Life life, String rule, UUID anchor, Fact opened) {
        this(life, rule, anchor, opened, opened);
    }

    /** Counted from another time than that of the fact itself. */
    Expected from(Instant start) {
        this.start = start;
        return this;
    }

    Expected within(Window length) {
        this.length = length;
        due = length.end(start, owes.zone());
        return this;
    }

    Expected hours(int count) {
        inHours = true;
        return within(Window.hours(count));
    }

    Expected days(int count) {
        return within(Window.days(count));
    }

    /** What was to last longer still does, whatever came within. */
    Expected asLongAs(Expected before) {
        start = before.start;
        due = before.due;
        return this;
    }

    /** Where another length holds once the person is back from wherever they were. */
    Expected startsAnewWithin(Window length) {
        this.length = length;
        return this;
    }

    Expected grace(int hours) {
        grace = Duration.ofHours(hours);
        due = due.plus(grace);
        return this;
    }

    Expected warned(Duration before) {
        warning = before;
        return this;
    }

    Expected severity(Severity severity, Set<Risk> risks) {
        this.severity = severity;
        this.risks = risks;
        return this;
    }

    Expected stage(Window after, Severity severity) {
        stages.add(new Stage(after, severity));
        return this;
    }

    Expected toldBy(Phase... services) {
        toldBy.addAll(List.of(services));
        return this;
    }

    /** What is said of a person may come through any service. */
    Expected toldByAny() {
        return toldBy(Phase.DETOX, Phase.PLACEMENT, Phase.AFTERCARE, Phase.OUTREACH);
    }

    /** Owed by the program of that fact, whoever set the window since. */
    Expected owedBy(Fact fact) {
        owes = fact;
        return this;
    }

    /** The program that owes it. */
    @Nullable
    ProgramId owing() {
        return owes.event() instanceof ReferralRequested request
                ? request.to()
                : owes.event().program();
    }

    boolean isOfOwing(Fact fact) {
        return Life.isOf(owing(), fact);
    }

    /** From what opened it on; after a move, what came before it counts only on the day of the new start. */
    boolean begun(Fact fact) {
        Instant from = set.happenedAt();
        if (!set.equals(opened)) {
            Instant day = dayBegins(0);
            from = day.isBefore(from) ? day : from;
        }
        return Days.notBefore(from, fact);
    }

    boolean fromDay(int number, Fact fact) {
        return Days.notBefore(dayBegins(number), fact);
    }

    boolean sinceOpened(Fact fact) {
        return Days.notBefore(opened.happenedAt(), fact);
    }

    boolean later(Fact fact) {
        return Life.isBefore(set, fact) && begun(fact);
    }

    private Instant dayBegins(int number) {
        LocalDate day = start.atZone(owes.zone()).toLocalDate();
        return Days.startOf(day.plusDays(number), owes.zone());
    }

    /** Whether it was about what was moved since. */
    boolean isVoid(Fact fact) {
        return !set.equals(opened) && !Days.notBefore(set.happenedAt(), fact);
    }

    void good(Fact fact) {
        good.add(new Heard(fact, fact.receivedAt(), null));
    }

    void ends(Fact fact) {
        ends.add(new Heard(fact, fact.receivedAt(), null));
    }

    /** Ends it if it is not about what was moved since. */
    void endsAfter(Fact fact) {
        if (begun(fact) && !isVoid(fact)) {
            ends(fact);
        }
    }

    /** Stages, by how long it has been dropped. */
    int stagesBy(Instant lasted) {
        int reached = 0;
        for (int i = 0; i < stages.size(); i++) {
            reached = lasted.isAfter(stages.get(i).after.end(due, owes.zone())) ? i + 1 : reached;
        }
        return reached;
    }

    Severity severityAt(int stage) {
        return stage == 0 ? severity : stages.get(stage - 1).severity;
    }

    /** All that stopped the clock since it began to run. */
    void stopClock() {
        Instant since = Heard.later(opened.happenedAt(), set.happenedAt());
        due = clock.moved(since, due, length, grace, owes.zone(), inHours);
    }
}
