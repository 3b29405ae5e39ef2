package org.handrail.outreach.config;

import static org.handrail.outreach.config.Roles.COORDINATOR;
import static org.handrail.outreach.config.Roles.MANAGER;
import static org.handrail.outreach.config.Roles.SUPERVISOR;

import java.util.List;
import org.handrail.access.Access;
import org.handrail.access.Grant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may ask the API for what: tokens with a role of the staff. A partner's token has none, so it gets
 * nothing but what describes the API. */
@Configuration(proxyBeanMethods = false)
class DeskAccess {

    @Bean
    Access access() {
        return new Access(
                "/v1/**",
                "Cases are for coordinators and supervisors; managers may read. Ask for the role.",
                List.of(
                        Grant.open(HttpMethod.GET, "/v1/schemas/**"),
                        Grant.toRoles(HttpMethod.GET, "/v1/cases", COORDINATOR, SUPERVISOR, MANAGER),
                        Grant.toRoles(HttpMethod.GET, "/v1/cases/*", COORDINATOR, SUPERVISOR, MANAGER),
                        Grant.toRoles(HttpMethod.GET, "/v1/cases/*/messages", COORDINATOR, SUPERVISOR, MANAGER),
                        Grant.toRoles(HttpMethod.GET, "/v1/cases/*/journey", COORDINATOR, SUPERVISOR, MANAGER),
                        Grant.toRoles(HttpMethod.GET, "/v1/call-sheet", COORDINATOR, SUPERVISOR),
                        Grant.toRoles(HttpMethod.GET, "/v1/outbox", SUPERVISOR),
                        Grant.toRoles(HttpMethod.POST, "/v1/team/give-all", SUPERVISOR),
                        Grant.toRoles(HttpMethod.POST, "/v1/team/absences", SUPERVISOR),
                        Grant.toRoles(HttpMethod.POST, "/v1/team/absences/*/end", SUPERVISOR),
                        Grant.toRoles(HttpMethod.GET, "/v1/today", COORDINATOR, SUPERVISOR, MANAGER),
                        Grant.toRoles(HttpMethod.GET, "/v1/leaving", COORDINATOR, SUPERVISOR),
                        Grant.toRoles(HttpMethod.GET, "/v1/team", COORDINATOR, SUPERVISOR),
                        Grant.toRoles(HttpMethod.POST, "/v1/cases/*/reassign", SUPERVISOR),
                        Grant.toRoles(HttpMethod.POST, "/v1/cases/*/*", COORDINATOR, SUPERVISOR),
                        Grant.toRoles(HttpMethod.POST, "/v1/cases/*/findings/*/excuse", COORDINATOR, SUPERVISOR),
                        // whose people, is Sight's to say
                        Grant.toRoles(HttpMethod.GET, "/v1/people/*", COORDINATOR, SUPERVISOR),
                        Grant.toRoles(HttpMethod.PUT, "/v1/people/*", COORDINATOR, SUPERVISOR),
                        Grant.toRoles(HttpMethod.POST, "/v1/people", COORDINATOR, SUPERVISOR),
                        Grant.toRoles(HttpMethod.POST, "/v1/people/search", COORDINATOR, SUPERVISOR),
                        Grant.toRoles(HttpMethod.POST, "/v1/people/import", SUPERVISOR),
                        Grant.toRoles(HttpMethod.POST, "/v1/people/*/*", COORDINATOR, SUPERVISOR),
                        Grant.toRoles(HttpMethod.GET, "/v1/people/*/consents", COORDINATOR, SUPERVISOR),
                        Grant.toRoles(HttpMethod.POST, "/v1/people/*/consents/*/revoke", COORDINATOR, SUPERVISOR),
                        Grant.toRoles(HttpMethod.GET, "/v1/audit", SUPERVISOR),
                        Grant.toRoles(HttpMethod.GET, "/v1/audit/export", SUPERVISOR)));
    }
}
