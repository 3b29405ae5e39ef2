package org.handrail.directory;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handrail.events.terms.PartnerId;

/**
 * An organisation that posts.
 *
 * @param name as people say it
 * @param clients the OAuth 2 clients that may post for it, in the file's order
 * @param identifiers the system its person identifiers belong to; partners that share one share the alias of a person
 * @param zone in which its days are counted where a program names no other
 * @param habits when it is open, how often it posts and to whom it refers
 */
public record Partner(
        PartnerId id,
        String name,
        Set<Client> clients,
        String identifiers,
        ZoneId zone,
        List<Program> programs,
        Habits habits) {

    public Partner {
        clients = Collections.unmodifiableSet(new LinkedHashSet<>(clients));
        programs = List.copyOf(programs);
    }

    /** One of which nothing is known but who it is. */
    public Partner(
            PartnerId id, String name, Set<Client> clients, String identifiers, ZoneId zone, List<Program> programs) {
        this(id, name, clients, identifiers, zone, programs, Habits.UNKNOWN);
    }

    /** Whether it may refer people to a program of this partner; always to its own. */
    public boolean mayReferTo(PartnerId other) {
        Set<PartnerId> allowed = habits.refersTo();
        return allowed == null || id.equals(other) || allowed.contains(other);
    }
}
