package org.handrail.testing.fuzz;

import java.util.List;
import java.util.stream.Stream;
import org.handrail.events.EventType;
import org.handrail.events.Phase;
import org.handrail.events.codec.EventSchemas;

/**
 * Who posts, and to whom.
 *
 * @param service whose intake is posted to
 * @param port on the loopback interface
 * @param partner the partner, whose token it is
 * @param program one of its programs
 * @param others programs of anybody, for referrals
 */
public record Poster(Phase service, int port, String partner, String token, String program, List<String> others) {

    /** The wire names that the service takes, older ones among them. */
    List<String> wireNames() {
        return Stream.of(EventType.values())
                .filter(type -> type.phase() == service || type.phase() == Phase.PERSON)
                .flatMap(type -> EventSchemas.versions(type).stream())
                .toList();
    }
}
