package org.handrail.events;

/** Which aliases are one person. From outreach's people alone: no partner says this. */
public sealed interface IdentityEvent extends CareEvent permits AliasAssigned {}
