package org.handrail.outreach.broken.audit;

import org.handrail.outreach.people.ContactDetails;

/** An entry with a name in it. */
record AuditThatKnowsNames(ContactDetails seen) {}
