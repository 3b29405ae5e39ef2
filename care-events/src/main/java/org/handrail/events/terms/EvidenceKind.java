package org.handrail.events.terms;

/** Of what a coordinator has evidence that no program reported. */
public enum EvidenceKind {
    SERVICE,
    ADMISSION,
    APPOINTMENT_ATTENDED,
    MEDICATION,
    OTHER
}
