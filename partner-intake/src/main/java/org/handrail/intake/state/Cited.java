package org.handrail.intake.state;

/**
 * An identifier as anybody can cite it in an event.
 *
 * @param source the partner whose identifier it is
 * @param id as that partner gave it
 */
public record Cited(String source, String id) {}
