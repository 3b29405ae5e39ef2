package org.handrail.tracker.topology;

import java.util.ArrayList;
import java.util.List;
import org.handrail.events.terms.PersonAlias;

/**
 * What goes along the links to find out whether they lead in a circle.
 *
 * @param at the alias that it has come to
 * @param passed where it came by, each once, beginning with the alias whose link was made or changed
 * @param broken whether that link is no more: whoever leads a circle for its sake must look again
 */
record Trail(PersonAlias at, List<PersonAlias> passed, boolean broken) {

    Trail {
        passed = List.copyOf(passed);
    }

    /** The same one link further. */
    Trail to(PersonAlias next) {
        List<PersonAlias> all = new ArrayList<>(passed);
        all.add(at);
        return new Trail(next, all, broken);
    }

    /** The circle that it has come to the end of; empty where it has not been here before. */
    List<PersonAlias> circle() {
        int begin = passed.indexOf(at);
        return begin < 0 ? List.of() : passed.subList(begin, passed.size());
    }
}
