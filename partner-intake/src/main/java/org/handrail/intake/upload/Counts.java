package org.handrail.intake.upload;

/**
 * What events came to.
 *
 * @param accepted on disk, and new
 * @param duplicates posted before with the same content
 * @param conflicts other content under an id that is taken
 * @param refused not taken, with the reason in the receipt
 * @param elsewhere of a phase that this post was told to leave out
 */
public record Counts(long accepted, long duplicates, long conflicts, long refused, long elsewhere) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** Both together. */
    public Counts plus(Counts others) {
        return new Counts(
                accepted + others.accepted,
                duplicates + others.duplicates,
                conflicts + others.conflicts,
                refused + others.refused,
                elsewhere + others.elsewhere);
    }
}
