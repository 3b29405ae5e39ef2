package org.handrail.outreach.people;

import org.handrail.journal.SealingKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of people. Without one the service does not start. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    private static final String KEY = "handrail.people.key";

    @Bean
    PeopleKeys peopleKeys(
            @Value("${" + KEY + ":#{null}}") @Nullable String current,
            @Value("${handrail.people.former-keys:#{null}}") @Nullable String former) {
        return new PeopleKeys(SealingKeys.read(KEY, current, former));
    }

    @Bean
    SealedDetails sealedDetails(PeopleKeys keys) {
        return new SealedDetails(keys);
    }
}
