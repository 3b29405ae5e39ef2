package org.handrail.insights.projection;

/**
 * One reading of the topics from their beginning.
 *
 * @param building whether it is not shown yet
 */
public record Generation(int number, boolean building) {}
