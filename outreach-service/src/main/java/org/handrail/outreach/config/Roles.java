package org.handrail.outreach.config;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The roles of staff, as the issuer spells them in the {@code roles} claim. */
public final class Roles {

    public static final String COORDINATOR = "coordinator";
    public static final String SUPERVISOR = "supervisor";
    public static final String MANAGER = "manager";

    static final String CLAIM = "roles";

    private static final String PREFIX = "ROLE_";

    private Roles() {}

    /** What a {@code roles} claim grants; nothing where there is none. */
    static Collection<GrantedAuthority> granted(@Nullable Object claim) {
        if (!(claim instanceof Collection<?> roles)) {
            return List.of();
        }
        return roles.stream()
                .filter(Objects::nonNull)
                .map(role -> new SimpleGrantedAuthority(PREFIX + role))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Whether these authorities hold this role. */
    public static boolean has(Collection<? extends GrantedAuthority> granted, String role) {
        return granted.stream().anyMatch(each -> (PREFIX + role).equals(each.getAuthority()));
    }
}
