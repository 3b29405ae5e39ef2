package org.handrail.outreach.protocol;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Happening.Attempted;
import org.handrail.outreach.protocol.Simulation.Moment;
import org.handrail.outreach.protocol.Standing.Closed;
import org.handrail.outreach.protocol.Standing.Owned;
import org.handrail.outreach.protocol.Standing.Queued;

/** What generated work has to come by, or its laws would hold because nothing happens. */
final class Occurrences {

    static final List<String> ALL = Stream.of(
                    names("lapse ", Lapse.Kind.values()),
                    names("step ", Step.Kind.values()),
                    names("queue ", Standing.Queue.values()),
                    Stream.of(
                            "owned",
                            "covered",
                            "told of as overdue",
                            "closed and looked for again",
                            "heard of again",
                            "a day with all its contacts",
                            "a contact of which nobody knows",
                            "a step put off to the morning",
                            "winter time has come",
                            "a text of the desk"))
            .flatMap(each -> each)
            .toList();

    private Occurrences() {}

    static Set<String> in(Moment moment) {
        Set<String> seen = new TreeSet<>();
        moment.verdict().lapses().forEach(lapse -> seen.add("lapse " + lapse.kind()));
        switch (moment.verdict().standing()) {
            case Owned owned -> {
                seen.add("owned");
                see(seen, "covered", owned.inPlaceOf() != null);
                see(seen, "told of as overdue", owned.escalated());
                step(seen, moment, owned.next());
            }
            case Queued queued -> {
                seen.add("queue " + queued.queue());
                step(seen, moment, queued.first());
            }
            case Closed closed -> see(seen, "closed and looked for again", closed.lookAgain() != null);
        }
        history(seen, moment);
        return seen;
    }

    private static void step(Set<String> seen, Moment moment, Step step) {
        seen.add("step " + step.kind());
        ZonedDateTime from = step.notBefore().atZone(moment.matter().wishes().zone());
        see(
                seen,
                "a step put off to the morning",
                step.channel() != null && from.getHour() == 8 && from.getMinute() == 0);
    }

    private static void history(Set<String> seen, Moment moment) {
        CaseHistory history = moment.matter().history();
        ZoneId zone = moment.matter().wishes().zone();
        boolean heard = history.happenings().stream()
                .anyMatch(each -> each instanceof Happening.Reopened reopened && reopened.heard());
        see(seen, "heard of again", heard);
        see(seen, "a contact of which nobody knows", !history.otherContacts().isEmpty());
        see(seen, "a text of the desk", !moment.desks().isEmpty());
        see(
                seen,
                "winter time has come",
                moment.now().atZone(zone).getOffset().getTotalSeconds()
                        != history.opened().atZone(zone).getOffset().getTotalSeconds());
        boolean full = history.allAttempts().stream()
                .map(Attempted::at)
                .anyMatch(at -> ContactHours.of(moment.matter()).isFull(at, Channel.CALL));
        see(seen, "a day with all its contacts", full);
    }

    private static void see(Set<String> seen, String what, boolean isSeen) {
        if (isSeen) {
            seen.add(what);
        }
    }

    private static Stream<String> names(String before, Enum<?>[] values) {
        return Arrays.stream(values).map(each -> before + each);
    }
}
