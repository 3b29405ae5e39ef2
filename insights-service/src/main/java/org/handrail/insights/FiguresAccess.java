package org.handrail.insights;

import java.util.List;
import org.handrail.access.Access;
import org.handrail.access.Grant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Figures are for managers and supervisors; nothing else is open but liveness and what describes the API. */
@Configuration(proxyBeanMethods = false)
class FiguresAccess {

    @Bean
    Access access() {
        return new Access(
                "/**",
                "Figures are for managers and supervisors: ask for the role.",
                List.of(
                        Grant.open(HttpMethod.GET, "/livez"),
                        Grant.open(HttpMethod.GET, "/v1/schemas/**"),
                        Grant.toRoles(HttpMethod.GET, "/v1/figures", "manager", "supervisor")));
    }
}
