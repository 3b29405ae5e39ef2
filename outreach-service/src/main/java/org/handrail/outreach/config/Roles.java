package org.handrail.outreach.config;

import java.util.Collection;
import org.handrail.access.Authorities;
import org.springframework.security.core.GrantedAuthority;

/** The roles of staff, as the issuer spells them. */
public final class Roles {

    public static final String COORDINATOR = "coordinator";
    public static final String SUPERVISOR = "supervisor";
    public static final String MANAGER = "manager";

    private Roles() {}

    /** Whether these authorities hold this role. */
    public static boolean has(Collection<? extends GrantedAuthority> granted, String role) {
        return granted.stream().anyMatch(each -> Authorities.role(role).equals(each.getAuthority()));
    }
}
