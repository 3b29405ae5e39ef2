package org.handrail.access;

import java.util.List;

/**
 * All that a service grants; the rest is denied. One bean of it is needed.
 *
 * @param within the paths it speaks for: {@code /**}, or {@code /v1/**} where pages with a sign-in stand beside the API
 * @param refusal what somebody is told whose token does not suffice
 * @param grants the first that matches a request decides
 */
public record Access(String within, String refusal, List<Grant> grants) {

    public Access {
        grants = List.copyOf(grants);
    }
}
