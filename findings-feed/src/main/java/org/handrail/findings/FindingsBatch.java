package org.handrail.findings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.events.finding.Finding;

/**
 * What came from the topic in one go.
 *
 * @param findings in the order of the log; the order of one person's findings is the order of the judgements
 * @param judgedThrough by partition, the log time through which the tracker had judged everything in it when it wrote what
 *     stands here; only partitions that said so in this batch
 * @param traces the W3C {@code traceparent} of the post that caused a finding, where one did rather than time
 */
public record FindingsBatch(List<Finding> findings, Map<Integer, Instant> judgedThrough, Map<Finding, String> traces) {

    public FindingsBatch {
        findings = List.copyOf(findings);
        judgedThrough = Map.copyOf(judgedThrough);
        traces = Map.copyOf(traces);
    }

    /** A batch that time caused. */
    public FindingsBatch(List<Finding> findings, Map<Integer, Instant> judgedThrough) {
        this(findings, judgedThrough, Map.of());
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return findings.isEmpty() && judgedThrough.isEmpty();
    }
}
