package org.handrail.events.terms;

/** The stage of a relapse at which a warning sign was seen; later is nearer to use. */
public enum WarningStage {
    EMOTIONAL,
    MENTAL,
    PHYSICAL
}
