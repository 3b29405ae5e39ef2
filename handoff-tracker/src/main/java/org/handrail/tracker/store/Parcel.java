package org.handrail.tracker.store;

import java.util.ArrayList;
import java.util.List;
import org.handrail.events.fact.Fact;
import org.handrail.events.finding.Finding;
import org.handrail.events.terms.PersonAlias;

/**
 * What goes from the partition of one alias to that of the person it belongs to, or back: written in the layout of the rows,
 * since it leaves one store for another and nobody else reads it.
 *
 * @param to the alias under which the person is led
 * @param of the alias that was reported; every fact of the parcel is of it
 * @param facts read as facts of {@code to}
 * @param findings as last announced, read as findings about {@code to}: whoever has one announces it next
 * @param last false where more of the same follow, so that nobody is judged by half of what is known
 */
public record Parcel(PersonAlias to, PersonAlias of, List<Fact> facts, List<Finding> findings, boolean last) {

    private static final int LAYOUT = 1;

    public Parcel {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }

    /** The facts alone. */
    public Parcel withoutFindings() {
        return new Parcel(to, of, facts, List.of(), last);
    }

    /** Its bytes; {@code to} goes beside them. */
    public byte[] written() {
        RowWriter out = new RowWriter(LAYOUT).id(of.value()).flag(last).count(facts.size());
        facts.forEach(fact -> out.id(fact.id().value()).bytes(FactRows.write(fact)));
        out.count(findings.size());
        findings.forEach(finding -> out.id(finding.id().value()).bytes(FindingRows.write(finding)));
        return out.row();
    }

    /** Reads what was sent to this person. */
    public static Parcel read(PersonAlias to, byte[] written) {
        RowReader in = new RowReader(written, LAYOUT);
        PersonAlias of = new PersonAlias(in.id());
        boolean last = in.flag();
        List<Fact> facts = new ArrayList<>();
        for (long left = in.count(); left > 0; left--) {
            facts.add(FactRows.read(to.value(), in.id(), in.bytes()));
        }
        List<Finding> findings = new ArrayList<>();
        for (long left = in.count(); left > 0; left--) {
            findings.add(FindingRows.read(to.value(), in.id(), in.bytes()));
        }
        return new Parcel(to, of, facts, findings, last);
    }
}
