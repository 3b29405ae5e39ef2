package org.handrail.rules;

import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingState;

/** What was concluded about one matter. Most of what is concluded was announced long ago, so it is written out on demand. */
public interface Conclusion {

    /** What it is about. */
    Matter matter();

    /** Where that stands. */
    FindingState state();

    /** Whether it hangs on who was heard and who was not: other surroundings could change it. */
    boolean restsOnSilence();

    /** Whether it says the same as a finding of the same matter: then there is nothing to announce. Cheap. */
    boolean saysTheSameAs(Finding announced);

    /** Written out, with its sentences; version 0. */
    Finding finding();

    /** A conclusion that is written out already. */
    static Conclusion of(Finding finding) {
        return new WrittenOut(finding);
    }

    /** The finding it is. */
    record WrittenOut(Finding finding) implements Conclusion {

        @Override
        public Matter matter() {
            return Matter.of(finding);
        }

        @Override
        public FindingState state() {
            return finding.state();
        }

        @Override
        public boolean restsOnSilence() {
            return finding.state() == FindingState.UNVERIFIED;
        }

        @Override
        public boolean saysTheSameAs(Finding announced) {
            return finding.saysTheSameAs(announced);
        }
    }
}
