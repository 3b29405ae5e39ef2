package org.handrail.rules.pathway;

import org.handrail.events.finding.Severity;

/**
 * A drop that has lasted.
 *
 * @param after how long after it fell due it is reached
 * @param severity how much it endangers the person from then on
 * @param name what it is called: {@code breach}
 */
public record Stage(Span after, Severity severity, String name) {}
