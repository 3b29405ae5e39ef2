package org.handrail.outreach.audit;

/** What somebody did that the audit log keeps. */
public enum Did {
    /** Saw a case, without anybody's contact details. */
    SAW_CASE,
    /** Saw a person's contact details, where a case is named on its page, with all that stands there. */
    SAW_PERSON,
    /** Saw a person among what a search found. */
    FOUND,
    /** Saw or printed contact details on a call sheet. */
    SAW_CALL_SHEET,
    CHANGED_DETAILS,
    CHANGED_WISHES,
    /** Took in contact details that a partner gave. */
    IMPORTED,
    /** Said that two aliases are one person. */
    LINKED,
    /** Took that back. */
    UNLINKED,
    /** Opened a person of another team, with a reason. */
    BROKE_GLASS,
    /** Wrote down that the person agreed to a disclosure. */
    CONSENT_TOLD,
    /** Wrote down that they took it back. */
    CONSENT_REVOKED,
    /** Told something about a person to somebody outside. */
    DISCLOSED,
    /** Was refused to, for want of consent. */
    DISCLOSURE_REFUSED,
    /** Read the audit log itself. */
    READ_AUDIT,
    /** Took a copy of it. */
    EXPORTED_AUDIT
}
