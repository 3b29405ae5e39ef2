package org.handrail.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says what to do where it cannot be asked who is signed in, because the database is away. Nobody is signed out by that, and
 * nothing that needs to know who asks is tried; so the page is plain, and made of nothing else.
 */
public final class SessionsAway extends OncePerRequestFilter {

    private static final Pattern ASSET = Pattern.compile(".*\\.(css|js|svg)$");
    private static final String SOON = "15";

    /** What is the same for everybody, and asks for no session. */
    public static boolean isAsset(HttpServletRequest request) {
        return ASSET.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isAsset(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKnownWhoAsks(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Not available · Handrail</title></head><body>
                <h1>The database cannot be reached just now.</h1>
                <p>You are still signed in, and nothing was changed. Try again in a minute: reload this page, or go back and send the
                form again. If it stays so, tell whoever runs Handrail.</p>
                </body></html>
                """);
    }

    private boolean isKnownWhoAsks(HttpServletRequest request) {
        try {
            request.getSession(false);
            return true;
        } catch (DataAccessException | TransactionException away) {
            logger.warn("It cannot be asked who is signed in: " + away.getMessage());
            return false;
        }
    }
}
