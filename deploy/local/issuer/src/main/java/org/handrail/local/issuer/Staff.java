package org.handrail.local.issuer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The demo staff. Each is a login for the desk and, under the same name, a client for scripts. */
enum Staff {
    COORDINATOR,
    SUPERVISOR,
    MANAGER;

    /** The login, the client id and the role, all spelled alike. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The roles of this login or client; none for a partner's client. */
    static List<String> rolesOf(String id) {
        return named(id).map(staff -> List.of(staff.id())).orElse(List.of());
    }

    private static Optional<Staff> named(String id) {
        return Arrays.stream(values()).filter(staff -> staff.id().equals(id)).findFirst();
    }
}
