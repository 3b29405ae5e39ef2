package org.handrail.outreach.config;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.handrail.access.signin.SessionsAway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that nobody paid attention to, before anything is looked up in it, and says so on a page of its own. */
final class IdleSessions extends OncePerRequestFilter {

    private final Attention attention;

    IdleSessions(Attention attention) {
        this.attention = attention;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SessionsAway.isAsset(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && attention.isOver(session)) {
            KeptForms.remember(request, session);
            session.invalidate();
            if (isSomebodysNavigation(request)) {
                response.sendRedirect(
                        "/signed-out?back=" + URLEncoder.encode(address(request), StandardCharsets.UTF_8));
                return;
            }
        } else if (session != null && !Attention.isAskedByThePage(request)) {
            attention.paid(session);
        }
        chain.doFilter(request, response);
        KeptForms.wasSent(request, response);
    }

    private static boolean isSomebodysNavigation(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && !Attention.isAskedByThePage(request)
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
