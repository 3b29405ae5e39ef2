package org.handrail.outreach.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.terms.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person at the desk: the open case, if there is one, and the findings last heard.
 *
 * <p>A finding that needs work is a part of the open case, or of a new one; one that needs none is not. From this alone
 * follow opening, joining, ending and closing, so a finding heard twice or too late changes nothing.
 *
 * @param openCase the one open case
 * @param known by finding; at least those in question and every part of the open case
 */
public record PersonFile(@Nullable CaseId openCase, Map<FindingId, Known> known) {

    /** A person of whom nothing is known. */
    public static final PersonFile EMPTY = new PersonFile(null, Map.of());

    private static final Part NOT_A_PART = new Part.None();

    public PersonFile {
        known = Map.copyOf(known);
    }

    /**
     * What is known of a finding.
     *
     * @param version of its last announcement taken in
     */
    public record Known(long version, Part part) {}

    /**
     * What came of hearing a finding.
     *
     * @param isNews false where it was known already, or something newer was
     */
    public record Heard(PersonFile file, List<CaseChange> changes, boolean isNews) {}

    /**
     * Takes in a finding.
     *
     * @param ids makes the id of a new case
     */
    public Heard hear(Finding finding, Supplier<CaseId> ids) {
        Known before = known.get(finding.id());
        if (before != null && before.version() >= finding.version()) {
            return new Heard(this, List.of(), false);
        }
        Part part = before == null ? NOT_A_PART : before.part();
        return finding.needsWork() ? needed(finding, part, ids) : notNeeded(finding, part);
    }

    private Heard needed(Finding finding, Part part, Supplier<CaseId> ids) {
        if (part instanceof Part.ClosedByHand closed && closed.covers(finding.state())) {
            return with(finding, closed, openCase, List.of());
        }
        if (part instanceof Part.Open open && openCase != null) {
            return with(finding, open, openCase, List.of(new CaseChange.PartChanged(openCase, finding)));
        }
        List<CaseChange> changes = new ArrayList<>();
        CaseId theCase = openCase;
        if (theCase == null) {
            theCase = ids.get();
            changes.add(new CaseChange.CaseOpened(theCase, finding));
        }
        changes.add(new CaseChange.PartOpened(theCase, finding));
        return with(finding, new Part.Open(), theCase, changes);
    }

    private Heard notNeeded(Finding finding, Part part) {
        if (!(part instanceof Part.Open) || openCase == null) {
            return with(finding, part instanceof Part.ClosedByHand ? NOT_A_PART : part, openCase, List.of());
        }
        PartEnd end = PartEnd.of(finding);
        Heard ended =
                with(finding, new Part.Ended(end), openCase, List.of(new CaseChange.PartEnded(openCase, finding, end)));
        return ended.file().hasWork() ? ended : ended.file().closed(openCase, finding, ended.changes());
    }

    private boolean hasWork() {
        return known.values().stream().anyMatch(each -> each.part() instanceof Part.Open);
    }

    private Heard closed(CaseId theCase, Finding finding, List<CaseChange> soFar) {
        List<PartEnd> ends = known.values().stream()
                .<PartEnd>mapMulti((each, sink) -> {
                    if (each.part() instanceof Part.Ended ended) {
                        sink.accept(ended.end());
                    }
                })
                .toList();
        List<CaseChange> changes = new ArrayList<>(soFar);
        changes.add(new CaseChange.CaseClosed(theCase, finding, CloseReason.of(ends)));
        Map<FindingId, Known> after = new HashMap<>(known);
        after.replaceAll(
                (id, each) -> each.part() instanceof Part.Ended ? new Known(each.version(), NOT_A_PART) : each);
        return new Heard(new PersonFile(null, after), changes, true);
    }

    private Heard with(Finding finding, Part part, @Nullable CaseId theCase, List<CaseChange> changes) {
        Map<FindingId, Known> after = new HashMap<>(known);
        after.put(finding.id(), new Known(finding.version(), part));
        return new Heard(new PersonFile(theCase, after), changes, true);
    }
}
