package org.handrail.rules.naive;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Both judges and both counts over many histories, a thousand at a time, saying how far they have come. Arguments: how many, and
 * the seed to begin with. Ends with 1 where they disagree.
 */
final class ManyHistories {

    private static final long AT_A_TIME = 1_000;

    private ManyHistories() {}

    public static void main(String[] args) {
        long histories = Long.parseLong(args[0]);
        long from = Long.parseLong(args[1]);
        PrintStream out = System.out;
        List<String> disagreements = new ArrayList<>();
        for (long done = 0; done < histories; ) {
            long next = Math.min(AT_A_TIME, histories - done);
            disagreements.addAll(TwoJudgesTest.kinds(from + done, next));
            disagreements.addAll(MeasuresTest.kinds(from + done, next));
            done += next;
            out.printf("%,d histories, %,d kinds of disagreement%n", done, disagreements.size());
        }
        disagreements.forEach(out::println);
        System.exit(disagreements.isEmpty() ? 0 : 1);
    }
}
