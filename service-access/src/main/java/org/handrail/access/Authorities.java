package org.handrail.access;

/** How authorities are spelled. */
public final class Authorities {

    private static final String SCOPE = "SCOPE_";
    private static final String ROLE = "ROLE_";

    private Authorities() {}

    /** That of a scope, as the token says it. */
    public static String scope(String scope) {
        return SCOPE + scope;
    }

    /** That of a role of the staff. */
    public static String role(String role) {
        return ROLE + role;
    }
}
