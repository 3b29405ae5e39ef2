package org.handrail.outreach.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * What somebody wrote and sent when their sign-in had run out. It is kept in the session, through the sign-in, and shown to
 * them; nothing is done with it until they send it again. So a form that another site made up does nothing either.
 */
public final class KeptForms {

    private static final String KEPT = KeptForms.class.getName();
    private static final String WRITER = KEPT + ".writer";
    private static final Pattern WHERE = Pattern.compile("^/(cases|people|team)(/[A-Za-z0-9-]+)*$");

    /** What a form carries by itself. */
    private static final Set<String> NOT_WRITTEN = Set.of("_csrf", "version", "zone", "case", "from", "kept");

    private static final int MOST = 5;
    private static final int LONGEST = 20_000;
    private static final int SECONDS_KEPT = 8 * 60 * 60;

    private KeptForms() {}

    /**
     * One form.
     *
     * @param writer who wrote it, as the issuer names them; null where that is not known any more
     * @param action where it is sent
     * @param fields what stands in it
     */
    public record Kept(String id, @Nullable String writer, String action, Map<String, List<String>> fields)
            implements Serializable {}

    /** The session is about to end: whose it was. */
    static void remember(HttpServletRequest request, HttpSession session) {
        try {
            if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                            instanceof SecurityContext context
                    && context.getAuthentication() != null) {
                request.setAttribute(WRITER, context.getAuthentication().getName());
            }
        } catch (IllegalStateException ended) {
            request.removeAttribute(WRITER);
        }
    }

    /** Keeps what was sent; false where there is nothing in it to lose. */
    static boolean keep(HttpServletRequest request, @Nullable String writer) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.equals("kept")) {
                fields.put(name, List.of(values));
            }
        });
        int length = fields.entrySet().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.getKey()), each.getValue().stream()))
                .mapToInt(String::length)
                .sum();
        String path = request.getRequestURI();
        if (length > LONGEST || !WHERE.matcher(path).matches() || !isWritten(fields) || path.endsWith("/search")) {
            return false;
        }
        String known = request.getAttribute(WRITER) instanceof String was ? was : writer;
        HttpSession session = request.getSession(true);
        List<Kept> all = new ArrayList<>(all(session));
        all.add(new Kept(UUID.randomUUID().toString(), known, path, fields));
        session.setAttribute(KEPT, List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size())));
        session.setMaxInactiveInterval(Math.max(session.getMaxInactiveInterval(), SECONDS_KEPT));
        return true;
    }

    /** What is kept for this member of staff; what another wrote is not shown. */
    public static List<Kept> of(@Nullable HttpSession session, String writer) {
        return session == null
                ? List.of()
                : all(session).stream()
                        .filter(each -> each.writer() == null || each.writer().equals(writer))
                        .toList();
    }

    /** It was thrown away, or sent. */
    public static void drop(HttpSession session, String id) {
        session.setAttribute(
                KEPT,
                all(session).stream().filter(each -> !each.id().equals(id)).toList());
    }

    /** After a form was sent again: what was done is kept no longer. */
    static void wasSent(HttpServletRequest request, HttpServletResponse response) {
        String id = "POST".equals(request.getMethod()) ? request.getParameter("kept") : null;
        HttpSession session = request.getSession(false);
        String next = response.getHeader("Location");
        if (id != null && session != null && next != null && !next.endsWith("/kept")) {
            drop(session, id);
        }
    }

    private static boolean isWritten(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(each -> !NOT_WRITTEN.contains(each.getKey()))
                .anyMatch(each -> each.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    private static List<Kept> all(HttpSession session) {
        return session.getAttribute(KEPT) instanceof List<?> all
                ? all.stream().map(Kept.class::cast).toList()
                : List.of();
    }
}
