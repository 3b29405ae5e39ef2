package org.handrail.insights.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.access.Access;
import org.handrail.access.Authorities;
import org.handrail.access.Grant;
import org.handrail.access.TokenClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Figures are for managers and supervisors, and for a clinic those of its own programs. Who stands behind a figure, though
 * under a pseudonym, is for managers and supervisors alone.
 */
@Configuration(proxyBeanMethods = false)
class FiguresAccess {

    private static final String MANAGER = "manager";
    private static final String SUPERVISOR = "supervisor";
    private static final List<String> FIGURES =
            List.of("measures", "handoffs", "discharges", "appointments", "referrals", "phases", "feeds");

    @Bean
    Access access(TokenClaims claims) {
        List<Grant> grants = new ArrayList<>();
        grants.add(Grant.open(HttpMethod.GET, "/v1/schemas/**"));
        List<Set<String>> readers = Stream.concat(
                        Stream.of(MANAGER, SUPERVISOR).map(Authorities::role),
                        Stream.of("detox.read", "placement.read", "aftercare.read")
                                .map(claims::scope))
                .map(Set::of)
                .toList();
        for (String figures : FIGURES) {
            grants.add(Grant.to(HttpMethod.GET, "/v1/" + figures, readers));
        }
        grants.add(Grant.toRoles(HttpMethod.GET, "/v1/measures/*/people", MANAGER, SUPERVISOR));
        grants.add(Grant.toRoles(HttpMethod.GET, "/v1/findings/*", MANAGER, SUPERVISOR));
        grants.add(Grant.toRoles(HttpMethod.POST, "/v1/rebuild", MANAGER));
        return new Access("/v1/**", "Figures are for managers and supervisors: ask for the role.", grants);
    }
}
