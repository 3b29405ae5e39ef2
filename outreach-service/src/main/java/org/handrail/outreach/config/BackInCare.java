package org.handrail.outreach.config;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What says that a person is in care again.
 *
 * @param rules that only the person's coming makes good: an acknowledged referral or a telephone call is none of theirs
 */
@ConfigurationProperties("handrail.desk.back-in-care")
public record BackInCare(@DefaultValue Set<String> rules) {

    public BackInCare {
        rules = Set.copyOf(rules);
    }

    /** For a query. */
    public String[] names() {
        return rules.toArray(String[]::new);
    }
}
