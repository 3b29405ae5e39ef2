package org.handrail.local.clinics;

import java.util.List;

/**
 * How people fare, as shares from 0 to 1 unless said otherwise. (V) read in a source, (D) our own guess where none was
 * found: both as the project's domain notes mark them.
 */
final class Rates {

    /** Days in withdrawal management: median 4, from 3 to 14 (V). */
    static final double STAY_MEDIAN_DAYS = 4;

    static final double STAY_SHORTEST_DAYS = 3;
    static final double STAY_LONGEST_DAYS = 14;
    /** Spread of the logarithm of the stay (D). */
    static final double STAY_SPREAD = 0.4;

    /** Stays that end against advice: 16 to 20 % (V); the middle. */
    static final double LEFT_AGAINST_ADVICE = 0.18;
    /** Of those, back in detox within days (D). */
    static final double READMITTED = 0.15;

    /** Naloxone handed over before a planned discharge, and to those who leave against advice (D). */
    static final double NALOXONE = 0.85;

    static final double NALOXONE_AGAINST_ADVICE = 0.3;

    /** Buprenorphine started before discharge and handed over (D). */
    static final double MEDICATED = 0.40;
    /** Reached the next program with buprenorphine handed over, and without (V). */
    static final double LINKED_MEDICATED = 0.706;

    static final double LINKED_UNMEDICATED = 0.097;
    /** Of those linked, the share that missed the first appointment and came to a second (D). */
    static final double LINKED_AT_SECOND_TRY = 0.15;

    /** An intake appointment: how many days ahead, how often so (D), how often it is then kept (V). */
    record IntakeDelay(int days, double share, double kept) {}

    static final List<IntakeDelay> INTAKE_DELAYS =
            List.of(new IntakeDelay(1, 0.30, 0.72), new IntakeDelay(3, 0.40, 0.41), new IntakeDelay(7, 0.30, 0.38));

    /** Later outpatient appointments missed: 20 to 37 % (V); the middle. */
    static final double NO_SHOW = 0.28;
    /** Missed appointments that the program reports; of the others it says nothing (D). */
    static final double MISS_REPORTED = 0.6;

    static final double RESCHEDULED = 0.10;
    static final double CANCELLED = 0.05;

    /** Handoffs to residential care rather than outpatient (D). */
    static final double RESIDENTIAL = 0.25;
    /** Residential places accepted and not taken up, of all residential handoffs that fail (D). */
    static final double PLACE_NOT_TAKEN = 0.4;

    /** How the other handoffs fail: no referral, no answer, declined, accepted without an appointment (D). */
    static final double[] DEAD_ENDS = {0.35, 0.30, 0.20, 0.15};
    /** The same after a departure against advice: mostly nobody refers (D). */
    static final double[] DEAD_ENDS_AGAINST_ADVICE = {0.75, 0.12, 0.08, 0.05};

    /** Referrals made before discharge rather than after it (D). */
    static final double REFERRED_IN_TIME = 0.80;
    /** Receivers that acknowledge before they decide, and those that decide days late (D). */
    static final double ACKNOWLEDGED_FIRST = 0.85;

    static final double DECIDED_LATE = 0.15;

    /** Treatment given up between one weekly appointment and the next (D). */
    static final double GIVEN_UP_EACH_WEEK = 0.08;
    /** Of those in treatment, enrolled in aftercare after some weeks (D). */
    static final double ENROLLED = 0.6;
    /** Refills that come after the supply has run out (D). */
    static final double REFILL_LATE = 0.12;

    /** Overdoses known of, in the weeks after leaving: rare, rarer in care (D). */
    static final double OVERDOSE_UNLINKED = 0.02;

    static final double OVERDOSE_LINKED = 0.005;
    /** Deaths in the 28 days after leaving: 4.1 per 1000 person-years (V) is 0.0003 a person; more, to be seen (D). */
    static final double DIED = 0.002;

    /** Posts that come days late, are posted twice, or are wrong and taken back (D). */
    static final double POSTED_LATE = 0.05;

    static final double POSTED_TWICE = 0.03;
    static final double POSTED_WRONG = 0.01;

    private Rates() {}

    /** The share of intake appointments kept, over all delays. */
    static double intakeKept() {
        return INTAKE_DELAYS.stream().mapToDouble(d -> d.share() * d.kept()).sum();
    }

    /** The share of people who reach the next program. */
    static double linked() {
        double completed = MEDICATED * LINKED_MEDICATED + (1 - MEDICATED) * LINKED_UNMEDICATED;
        return (1 - LEFT_AGAINST_ADVICE) * completed + LEFT_AGAINST_ADVICE * LINKED_UNMEDICATED;
    }

    /**
     * How often a handoff that failed failed at the appointment, so that both hold: what the sources say of linkage and
     * what they say of appointments kept.
     */
    static double failedAtAppointment() {
        double kept = (1 - LINKED_AT_SECOND_TRY) * linked();
        double missed = kept * (1 - intakeKept()) / intakeKept();
        return (missed - LINKED_AT_SECOND_TRY * linked()) / (1 - linked());
    }
}
