package org.handrail.rules.pathway;

import java.time.Duration;

/**
 * The rules of handing a person on.
 *
 * @param version what findings name as the version they were judged under
 * @param watchHorizon a finding due longer than this before its opening fact was received calls nobody
 */
public record Pathway(String version, Duration watchHorizon) {}
