package org.handrail.outreach.config;

/**
 * By which rules next steps are worked out: changed, all that is open is worked out anew at the next start.
 *
 * @param fingerprint of the protocol's and the calendar's text; the same in every process that has the same files
 */
public record RulesOfWork(int fingerprint) {}
