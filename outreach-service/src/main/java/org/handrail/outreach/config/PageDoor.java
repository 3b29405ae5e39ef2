package org.handrail.outreach.config;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Where those are led who come to a page without a sign-in, or with one that ran out meanwhile. */
final class PageDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint signIn =
            new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/handrail");
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    /**
     * Whoever navigates is led to the sign-in. What an open page asks by itself is told no: led there, it would begin a session
     * for each question, and that of somebody who is just signing in would be lost under it.
     */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
            throws IOException, ServletException {
        if (Attention.isAskedByThePage(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            signIn.commence(request, response, none);
        }
    }

    /** A form of a session that is over is kept, to be sent again after the sign-in. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException)) {
            refusal.handle(request, response, denied);
        } else if (request.getRequestURI().equals("/logout")) {
            response.sendRedirect("/signed-out");
        } else if (KeptForms.keep(request, writer())) {
            response.sendRedirect("/kept");
        } else {
            refusal.handle(request, response, denied);
        }
    }

    /** What somebody asked for is what they come to after the sign-in; what a page asked for is not. */
    static RequestCache remembered() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !Attention.isAskedByThePage(request));
        return cache;
    }

    private static @Nullable String writer() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null ? null : signedIn.getName();
    }
}
