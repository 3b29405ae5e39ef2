package org.handrail.intake.limits;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the intake. The figures are our defaults; no standard gives them.
 *
 * @param inFlight posts under way at once in the whole service; more are answered 503 before anything is done for them
 * @param patience how long a sender may keep us waiting beyond what its bytes have earned
 * @param slowest the bytes a second that earn a sender more time
 * @param expansion how many times its size a compressed body may become; the first megabyte is free
 * @param everyPartner the terms of every partner
 * @param partners other terms, by partner id
 */
@ConfigurationProperties("handrail.intake.limits")
public record LimitProperties(
        @DefaultValue("256") int inFlight,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("1KB") DataSize slowest,
        @DefaultValue("100") int expansion,
        @Nullable PartnerTerms everyPartner,
        @Nullable Map<String, PartnerTerms> partners) {

    PartnerTerms of(String partner) {
        PartnerTerms every = everyPartner == null ? PartnerTerms.USUAL : everyPartner.or(PartnerTerms.USUAL);
        PartnerTerms own = partners == null ? null : partners.get(partner);
        return own == null ? every : own.or(every);
    }
}
