package org.handrail.intake.directory;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.handrail.events.terms.PartnerId;

/**
 * An organisation that posts.
 *
 * @param name as people say it
 * @param clients the OAuth 2 clients that may post for it
 * @param identifiers the system its person identifiers belong to; partners that share one share the alias of a person
 * @param zone in which its days are counted where a program names no other
 */
public record Partner(
        PartnerId id, String name, Set<String> clients, String identifiers, ZoneId zone, List<Program> programs) {

    public Partner {
        clients = Set.copyOf(clients);
        programs = List.copyOf(programs);
    }
}
