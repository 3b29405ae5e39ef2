package org.handrail.outreach;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who asks, in the service's own process; the role is what stands before the hyphen, as in "coordinator-ada". */
final class Signed {

    private Signed() {}

    /** To pages. */
    static RequestPostProcessor in(String who) {
        return oidcLogin().idToken(token -> token.subject(who)).authorities(role(who));
    }

    /** To the API. */
    static RequestPostProcessor withToken(String who) {
        return jwt().jwt(token -> token.subject(who)).authorities(role(who));
    }

    private static GrantedAuthority role(String who) {
        return new SimpleGrantedAuthority("ROLE_" + who.split("-", 2)[0]);
    }
}
