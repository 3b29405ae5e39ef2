package org.handrail.outreach.messages;

/** How a message reaches staff. */
public enum Medium {
    EMAIL,
    WEBHOOK
}
