package org.handrail.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.events.CircumstancesReported;
import org.handrail.events.EventType;
import org.handrail.events.fact.Fact;
import org.handrail.rules.pathway.Clue;
import org.handrail.rules.pathway.Denominator;
import org.handrail.rules.pathway.Joins;
import org.handrail.rules.pathway.Rule;
import org.jspecify.annotations.Nullable;

/** Which of the openings of a rule count: some join the one before, some are passed on, some are not of the measured. */
record Counted(Journey journey, Referrals referrals) {

    private static final Comparator<Expectation> AS_OPENED =
            Comparator.comparing(Expectation::openedBy, Journey.AS_IT_HAPPENED);

    /** Those that count. */
    List<Expectation> of(Rule rule, List<Expectation> all) {
        if (rule.passedOnBy().isEmpty() && rule.joins() == null && rule.denominator() == null) {
            return all;
        }
        List<Expectation> counted = new ArrayList<>(all);
        counted.sort(AS_OPENED);
        counted.removeIf(expectation -> isPassedOn(rule, expectation));
        Denominator denominator = rule.denominator();
        if (denominator != null) {
            counted.removeIf(expectation -> !isMeasured(denominator, expectation.openedBy()));
            counted = oneIn(denominator.oneIn(), counted);
        }
        return rule.joins() != null && rule.joins().untilMet() ? notJoined(rule.joins(), counted) : counted;
    }

    private boolean isPassedOn(Rule rule, Expectation expectation) {
        if (rule.passedOnBy().isEmpty()) {
            return false;
        }
        Clues clues = new Clues(journey, referrals, expectation);
        for (Clue clue : rule.passedOnBy()) {
            if (clues.first(clue, null, Instant.MAX, evidence -> true) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean isMeasured(Denominator denominator, Fact opening) {
        LocalDate day = opening.day();
        MonthDay inYear = MonthDay.from(day);
        return !inYear.isBefore(denominator.first())
                && !inYear.isAfter(denominator.last())
                && isOfAge(denominator, day.getYear());
    }

    /** The age reached in that year, since the year of birth is all that is known; who gave none is counted. */
    private boolean isOfAge(Denominator denominator, int year) {
        Integer born = birthYear();
        return born == null
                || ((denominator.youngest() == null || year - born >= denominator.youngest())
                        && (denominator.oldest() == null || year - born <= denominator.oldest()));
    }

    private @Nullable Integer birthYear() {
        Integer last = null;
        for (Fact fact : journey.facts(EventType.CIRCUMSTANCES_REPORTED)) {
            if (fact.event() instanceof CircumstancesReported said && said.birthYear() != null) {
                last = said.birthYear();
            }
        }
        return last;
    }

    /** The first in so many days counts, and those that follow it within them do not. */
    private static List<Expectation> oneIn(int days, List<Expectation> asOpened) {
        if (days == 0) { // days of two zones may run backwards
            return asOpened;
        }
        List<Expectation> kept = new ArrayList<>();
        for (Expectation next : asOpened) {
            boolean far =
                    kept.isEmpty() || !day(next).isBefore(day(kept.getLast()).plusDays(days));
            if (far) {
                kept.add(next);
            }
        }
        return kept;
    }

    /** The openings that join none before them, whatever became of that. */
    static Set<Fact> notJoined(Joins joins, Collection<Fact> openings) {
        List<Fact> asTheyHappened = new ArrayList<>(openings);
        asTheyHappened.sort(Journey.AS_IT_HAPPENED);
        Set<Fact> kept = new HashSet<>();
        LocalDate last = null;
        for (Fact next : asTheyHappened) {
            LocalDate day = next.day();
            if (last == null || day.isAfter(last.plusDays(joins.days()))) {
                kept.add(next);
            }
            last = day;
        }
        return kept;
    }

    private List<Expectation> notJoined(Joins joins, List<Expectation> asOpened) {
        List<Expectation> kept = new ArrayList<>();
        Expectation last = null;
        for (Expectation next : asOpened) {
            boolean near = last != null
                    && !day(next).isAfter(day(last).plusDays(joins.days()))
                    && !isSettled(kept.getLast(), next.openedBy());
            if (!near) {
                kept.add(next);
            }
            last = next;
        }
        return kept;
    }

    private boolean isSettled(Expectation kept, Fact before) {
        Account account = Account.of(kept, new Clues(journey, referrals, kept));
        Evidence settled = Evidence.earlier(account.met(), account.excused());
        return settled != null && !settled.happenedAt().isAfter(before.happenedAt());
    }

    private static LocalDate day(Expectation expectation) {
        return expectation.openedBy().day();
    }
}
