package org.handrail.local.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for the password again where a service wants one that was given lately: {@code max_age} of OpenID Connect Core 1.0,
 * 3.1.2.1, which Spring Authorization Server leaves to whoever runs it.
 */
final class MaxAge extends OncePerRequestFilter {

    private final InstantSource clock;

    MaxAge(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && isOlder(signedIn, request.getParameter("max_age"))) {
            new SecurityContextLogoutHandler().logout(request, response, signedIn);
        }
        chain.doFilter(request, response);
    }

    private boolean isOlder(Authentication signedIn, @Nullable String most) {
        if (most == null || !most.matches("\\d{1,9}")) {
            return false;
        }
        Optional<Instant> given = signedIn.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(each -> ((FactorGrantedAuthority) each).getIssuedAt())
                .max(Comparator.naturalOrder());
        return given.isEmpty() || Duration.between(given.get(), clock.instant()).toSeconds() > Long.parseLong(most);
    }
}
