package org.handrail.rules.scenarios;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can become of a row, which test tells of it, and why it cannot come about for some rows. */
enum Case {
    MET_IN_TIME("met in time", EveryRowTest.class, "whatComesInTimeMeetsIt"),
    AT_THE_LAST_INSTANT("met at the last instant", EveryRowTest.class, "whatComesAtTheLastInstantMeetsIt"),
    IN_SILENCE("dropped by silence", EveryRowTest.class, "silenceIsADropOnceTheLastInstantIsOver"),
    REPORTED("dropped by a reported miss", EveryRowBesidesTest.class, "aReportedMissIsADropAtOnce"),
    LATE("recovered late", EveryRowTest.class, "whatComesLateRecoversIt"),
    EXCUSED("excused", EveryRowTest.class, "deathEndsIt"),
    EXCUSED_OTHERWISE("excused otherwise", EveryRowBesidesTest.class, "whateverElseEndsItExcusesIt"),
    PAUSED("paused", EveryRowBesidesTest.class, "itWaitsWhileThePersonIsAwayOrAWaitWasAgreed"),
    MOVED("moved", EveryRowBesidesTest.class, "aMoveGivesItAnotherDayAndTheOldOneIsOver"),
    CARRIED_ON("carried on", EveryRowBesidesTest.class, "whatComesInTimeSetsTheNextDayAndSoOn"),
    UNVERIFIED("unverified", EveryRowTest.class, "itIsUnverifiedWhereNobodyWhoCouldTellWasHeard");

    private final String words;
    private final Class<?> test;
    private final String method;

    Case(String words, Class<?> test, String method) {
        this.words = words;
        this.test = test;
        this.method = method;
    }

    /** The rows of which it can come about. */
    Stream<Rows> rows() {
        return Rows.andMeasures().stream().filter(row -> whyNot(row) == null);
    }

    /** Why it cannot come about, or null where it can. */
    @Nullable
    String whyNot(Rows row) {
        String rule = row.rule();
        return switch (this) {
            case AT_THE_LAST_INSTANT, IN_SILENCE, LATE, EXCUSED, UNVERIFIED -> null;
            case MET_IN_TIME -> rule.equals("consent-revoked") ? Besides.AT_ONCE : null;
            case REPORTED -> Besides.MISSES.containsKey(rule) ? null : Besides.NO_MISS;
            case EXCUSED_OTHERWISE -> Excuses.of(rule).isEmpty() ? noExcuse(row) : null;
            case PAUSED -> row.isMeasure() ? Besides.NO_PAUSE : Besides.NEVER_PAUSED.get(rule);
            case MOVED -> Besides.MOVES.containsKey(rule) ? null : Besides.NO_MOVE;
            case CARRIED_ON -> Besides.CONTINUED.contains(rule) ? null : Besides.ONCE;
        };
    }

    private static String noExcuse(Rows row) {
        return row.isMeasure() ? Besides.NO_EXCLUSION : Besides.NO_EXCUSE;
    }

    Class<?> test() {
        return test;
    }

    String method() {
        return method;
    }

    @Override
    public String toString() {
        return words;
    }
}
