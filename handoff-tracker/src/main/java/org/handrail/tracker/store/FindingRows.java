package org.handrail.tracker.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.events.finding.Anchor;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.events.finding.FindingState;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/** A finding as it was last announced, as a row. Person and finding id are the key. */
final class FindingRows {

    private static final int LAYOUT = 2;

    /** What parts the contexts; none has a line break in its name. */
    private static final String BETWEEN = "\n";

    private FindingRows() {}

    static byte[] write(Finding finding) {
        RowWriter out = new RowWriter(LAYOUT)
                .count(finding.version())
                .text(finding.rule())
                .text(finding.pathway())
                .text(finding.anchor().kind().name())
                .id(finding.anchor().id())
                .text(finding.program() == null ? null : finding.program().value())
                .text(finding.severity().name())
                .text(finding.state().name())
                .flag(finding.reportedMissed())
                .flag(finding.callsSomebody())
                .instant(finding.opened())
                .instant(finding.due())
                .text(finding.zone().getId())
                .instant(finding.settled())
                .id(finding.openedBy().value())
                .instant(finding.judgedAt())
                .text(finding.explanation())
                .text(finding.clearedBy())
                .text(finding.source())
                .text(finding.stage())
                .text(finding.raisedBy().isEmpty() ? null : String.join(BETWEEN, finding.raisedBy()))
                .count(finding.evidence().size());
        finding.evidence().forEach(fact -> out.id(fact.value()));
        return out.row();
    }

    static Finding read(UUID person, UUID id, byte[] row) {
        RowReader in = new RowReader(row, LAYOUT);
        long version = in.count();
        String rule = in.text();
        String pathway = in.text();
        Anchor anchor = new Anchor(Anchor.Kind.valueOf(in.text()), in.id());
        ProgramId program = program(in.textOrNull());
        Severity severity = Severity.valueOf(in.text());
        FindingState state = FindingState.valueOf(in.text());
        boolean reportedMissed = in.flag();
        boolean callsSomebody = in.flag();
        Instant opened = in.instant();
        Instant due = in.instant();
        ZoneId zone = ZoneId.of(in.text());
        Instant settled = in.instantOrNull();
        FactId openedBy = new FactId(in.id());
        Instant judgedAt = in.instant();
        String explanation = in.text();
        String clearedBy = in.text();
        String source = in.text();
        String stage = in.textOrNull();
        String raised = in.textOrNull();
        List<String> raisedBy = raised == null ? List.of() : List.of(raised.split(BETWEEN));
        return new Finding(
                new FindingId(id),
                version,
                new PersonAlias(person),
                rule,
                pathway,
                anchor,
                program,
                severity,
                state,
                reportedMissed,
                callsSomebody,
                opened,
                due,
                zone,
                settled,
                openedBy,
                facts(in),
                judgedAt,
                explanation,
                clearedBy,
                source,
                stage,
                raisedBy);
    }

    private static @Nullable ProgramId program(@Nullable String name) {
        return name == null ? null : new ProgramId(name);
    }

    private static List<FactId> facts(RowReader in) {
        long count = in.count();
        List<FactId> facts = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            facts.add(new FactId(in.id()));
        }
        return facts;
    }
}
