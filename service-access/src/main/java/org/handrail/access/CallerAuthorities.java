package org.handrail.access;

import java.util.Collection;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a service knows of a caller beyond its token: an intake, that a client belongs to a partner. */
@FunctionalInterface
public interface CallerAuthorities {

    /** Further authorities of whoever holds this token, asked with every request. */
    Collection<String> of(Jwt token);
}
