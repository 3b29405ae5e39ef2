package org.handrail.intake.state;

import java.util.UUID;

/**
 * Which page of a list.
 *
 * @param limit how many items, 1 to 500, else 50
 * @param after the id after which the page begins, in the order of ids; else from the first
 */
public record Page(int limit, UUID after) {}
