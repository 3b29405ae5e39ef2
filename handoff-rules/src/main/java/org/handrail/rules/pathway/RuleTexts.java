package org.handrail.rules.pathway;

/**
 * A rule's words in a finding.
 *
 * @param expectation the clause with which every explanation begins: who was to do what by when, and why then
 * @param clearedBy what would clear it, as an instruction to a coordinator
 */
public record RuleTexts(Template expectation, Template clearedBy) {}
