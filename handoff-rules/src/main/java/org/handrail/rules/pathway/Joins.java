package org.handrail.rules.pathway;

/**
 * Openings that belong to one: a missed dose and those missed after it.
 *
 * @param days how many calendar days after the one before it an opening still joins it
 * @param untilMet whether it does so only while nothing has met or ended what is expected
 */
public record Joins(int days, boolean untilMet) {}
