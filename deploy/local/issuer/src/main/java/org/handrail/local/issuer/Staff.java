package org.handrail.local.issuer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The demo staff. Each is a login for the desk and, under the same name, a client for scripts. */
enum Staff {
    COORDINATOR("coordinator"),
    /** Of another team than the first. */
    COORDINATOR_LAKESIDE("coordinator"),
    SUPERVISOR("supervisor"),
    MANAGER("manager");

    private final String role;

    Staff(String role) {
        this.role = role;
    }

    /** The login and the client id. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The roles of this login or client; none for a partner's client. */
    static List<String> rolesOf(String id) {
        return named(id).map(staff -> List.of(staff.role)).orElse(List.of());
    }

    private static Optional<Staff> named(String id) {
        return Arrays.stream(values()).filter(staff -> staff.id().equals(id)).findFirst();
    }
}
