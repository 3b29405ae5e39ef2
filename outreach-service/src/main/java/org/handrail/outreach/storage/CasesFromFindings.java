package org.handrail.outreach.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.events.finding.Finding;
import org.handrail.events.finding.FindingId;
import org.handrail.findings.FindingsBatch;
import org.handrail.findings.FindingsReader;
import org.handrail.outreach.cases.CaseChange;
import org.handrail.outreach.cases.PersonFile;
import org.handrail.outreach.cases.PersonFile.Heard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns findings into cases: one transaction a batch, one person after the other. */
@Component
class CasesFromFindings implements FindingsReader {

    private final TransactionTemplate transaction;
    private final PersonFiles files;
    private final FindingTable findings;
    private final CaseTables cases;
    private final Standings standings;
    private final JudgedThrough judgedThrough;
    private final DeskMeters meters;
    private final Newswire news;
    private final HeardAgain heardAgain;
    private final Reopening reopening;
    private final CameBack cameBack;
    private final LedUnder ledUnder;

    CasesFromFindings(
            TransactionTemplate transaction,
            PersonFiles files,
            FindingTable findings,
            CaseTables cases,
            Standings standings,
            JudgedThrough judgedThrough,
            DeskMeters meters,
            Newswire news,
            HeardAgain heardAgain,
            Reopening reopening,
            CameBack cameBack,
            LedUnder ledUnder) {
        this.transaction = transaction;
        this.files = files;
        this.findings = findings;
        this.cases = cases;
        this.standings = standings;
        this.judgedThrough = judgedThrough;
        this.meters = meters;
        this.news = news;
        this.heardAgain = heardAgain;
        this.reopening = reopening;
        this.cameBack = cameBack;
        this.ledUnder = ledUnder;
    }

    @Override
    public void begin(int partitions) {
        judgedThrough.expect(partitions);
    }

    @Override
    public void read(FindingsBatch batch) {
        List<CaseChange> changes = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            if (!batch.findings().isEmpty()) {
                changes.addAll(take(batch.findings(), batch.traces()));
            }
            judgedThrough.advance(batch.judgedThrough());
        });
        meters.count(changes);
    }

    private List<CaseChange> take(List<Finding> announced, Map<Finding, String> announcedIn) {
        LedUnder.Led led = ledUnder.of(announced, announcedIn);
        List<Finding> heard = led.findings();
        Map<Finding, String> traces = led.traces();
        SortedSet<UUID> people = led.people();
        files.hold(people);
        List<UUID> moved = ledUnder.bringOver(led);
        List<UUID> again = reopening.heardOf(
                heardAgain.of(heard.stream().filter(traces::containsKey).toList()));
        Map<UUID, PersonFile> known = new HashMap<>(files.of(people, ids(heard)));
        Map<FindingId, Finding> unheard = new LinkedHashMap<>();
        List<CaseChange> changes = new ArrayList<>();
        for (Finding finding : heard) {
            PersonFile file = known.getOrDefault(finding.person().value(), PersonFile.EMPTY);
            Heard outcome = file.hear(finding, NewCaseId::make);
            known.put(finding.person().value(), outcome.file());
            changes.addAll(outcome.changes());
            if (outcome.isNews()) {
                unheard.put(finding.id(), finding);
            }
        }
        findings.put(unheard.values());
        if (!changes.isEmpty()) {
            cases.write(changes, traces);
            news.ended(changes);
            cameBack.tell(changes);
        }
        List<UUID> touched = Stream.concat(
                        Stream.concat(again.stream(), moved.stream()),
                        changes.stream().map(change -> change.caseId().value()))
                .distinct()
                .toList();
        if (!touched.isEmpty()) {
            standings.reckon(touched);
        }
        return changes;
    }

    private static Collection<UUID> ids(List<Finding> heard) {
        return heard.stream().map(finding -> finding.id().value()).distinct().toList();
    }
}
