package org.handrail.outreach.protocol.yaml;

import java.time.Duration;
import java.util.Set;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Protocol.Claim;
import org.handrail.outreach.protocol.Protocol.Doer;
import org.handrail.outreach.protocol.Protocol.Ladder;
import org.handrail.outreach.protocol.Protocol.Offset;
import org.handrail.outreach.protocol.Protocol.Rung;
import org.handrail.yaml.Places;
import org.handrail.yaml.Section;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what to try for one severity. */
final class LadderReader {

    private static final Set<String> ENTRIES = Set.of(
            "claim within",
            "counted in",
            "supervisor within",
            "overdue after",
            "back to the queue after",
            "steps",
            "then every",
            "source");
    private static final Set<String> STEP = Set.of("after", "day", "try", "by");

    private LadderReader() {}

    static Ladder read(Node node) {
        Section section = Section.of(node, "a severity", ENTRIES);
        section.scalar("source");
        Duration overdue = section.scalar("overdue after").duration();
        Duration back = section.scalar("back to the queue after").duration();
        if (back.compareTo(overdue) <= 0) {
            throw section.scalar("back to the queue after")
                    .refused("a case goes back before anybody was told that it is overdue", "write a longer time");
        }
        return new Ladder(
                new Claim(
                        section.scalar("claim within").duration(),
                        Words.CLOCKS.read(section.scalar("counted in")),
                        section.scalar("supervisor within").duration()),
                overdue,
                back,
                section.list("steps", LadderReader::rung),
                section.scalar("then every").duration());
    }

    private static Rung rung(Node node) {
        Section step = Section.of(node, "a step", STEP);
        if (step.has("after") == step.has("day")) {
            throw Places.refused(node, "a step has either \"after\" or \"day\"", "write after: 2 hours, or day: 3");
        }
        Offset at = step.has("after")
                ? new Offset.After(step.scalar("after").duration())
                : new Offset.Day(step.scalar("day").wholeNumber());
        Doer by = step.optional("by").map(Words.DOERS::read).orElse(Doer.COORDINATOR);
        Channel channel = Words.CHANNELS.read(step.scalar("try"));
        if (by == Doer.DESK && channel != Channel.SMS) {
            throw step.scalar("by").refused("the desk itself can only send texts", "write try: sms, or another by");
        }
        return new Rung(at, channel, by);
    }
}
