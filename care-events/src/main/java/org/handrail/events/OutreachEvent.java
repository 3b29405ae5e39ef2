package org.handrail.events;

/** What coordinators did. A contact made is evidence like any other, so it flows back into the judgement. */
public sealed interface OutreachEvent extends CareEvent permits AttemptLogged {}
