package org.handrail.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * One endpoint and who may use it.
 *
 * @param path as Spring spells path patterns: {@code /v1/cases/*}
 * @param to alternatives, each a set of authorities of which all are needed; none where the endpoint is open to everybody
 */
public record Grant(HttpMethod method, String path, List<Set<String>> to) {

    public Grant {
        to = to.stream().map(Set::copyOf).toList();
    }

    /** Open without a token: for liveness and public schemas, and nothing else. */
    public static Grant open(HttpMethod method, String path) {
        return new Grant(method, path, List.of());
    }

    /** To whoever holds all authorities of one of these. */
    public static Grant to(HttpMethod method, String path, List<Set<String>> alternatives) {
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("a grant to nobody in particular would be open: say so with open()");
        }
        return new Grant(method, path, alternatives);
    }

    /** To staff with one of these roles. */
    public static Grant toRoles(HttpMethod method, String path, String... roles) {
        return new Grant(
                method,
                path,
                Stream.of(roles).map(role -> Set.of(Authorities.role(role))).toList());
    }

    boolean isOpen() {
        return to.isEmpty();
    }

    boolean holdsFor(Collection<String> authorities) {
        return to.stream().anyMatch(authorities::containsAll);
    }
}
