package org.handrail.outreach.protocol.yaml;

import java.io.Reader;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.AttemptOutcome;
import org.handrail.outreach.protocol.LostToFollowUp;
import org.handrail.outreach.protocol.Protocol;
import org.handrail.outreach.protocol.Protocol.Answers;
import org.handrail.outreach.protocol.Protocol.Contact;
import org.handrail.outreach.protocol.Protocol.Ladder;
import org.handrail.yaml.Places;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.UnreadableYaml;

/** Reads an outreach protocol. */
public final class ProtocolReader {

    private static final Set<String> ENTRIES =
            Set.of("version", "contact", "answers", "lost to follow-up", "severities");
    private static final Set<String> CONTACT = Set.of("a day", "quiet from", "quiet until", "source");
    private static final Set<String> ANSWERS = Set.of(
            "confirm", "check attended", "call later", "slack", "wrong number", "review", "check again", "source");
    private static final Set<String> LOST = Set.of("attempts", "channels", "days", "look again", "source");

    private ProtocolReader() {}

    /**
     * The protocol in this file.
     *
     * @param file the text of the file; not closed here
     * @throws UnreadableYaml if anything in it is wrong; then nothing is loaded
     */
    public static Protocol read(Reader file) {
        Section section = Section.of(
                Places.root(file, "an outreach protocol has at least a version and severities"),
                "an outreach protocol",
                ENTRIES);
        return new Protocol(
                section.scalar("version").text(),
                contact(Section.of(section.value("contact"), "\"contact\"", CONTACT)),
                answers(Section.of(section.value("answers"), "\"answers\"", ANSWERS)),
                lost(Section.of(section.value("lost to follow-up"), "\"lost to follow-up\"", LOST)),
                ladders(section));
    }

    private static Contact contact(Section section) {
        section.scalar("source");
        LocalTime from = Words.timeOfDay(section.scalar("quiet from"));
        LocalTime until = Words.timeOfDay(section.scalar("quiet until"));
        if (!until.isBefore(from)) {
            throw section.scalar("quiet until")
                    .refused("quiet hours end the next morning", "write a time of day before " + from);
        }
        return new Contact(atLeastOne(section.scalar("a day")), from, until);
    }

    private static Answers answers(Section section) {
        section.scalar("source");
        Map<AttemptOutcome, Duration> checkAgain = new EnumMap<>(AttemptOutcome.class);
        Section again = Section.of(
                section.value("check again"),
                "\"check again\"",
                Words.OUTCOMES.meanings().keySet());
        again.entries()
                .keySet()
                .forEach(name -> checkAgain.put(
                        Words.OUTCOMES.meanings().getOrDefault(name, AttemptOutcome.IN_OTHER_CARE),
                        again.scalar(name).duration()));
        return new Answers(
                section.scalar("confirm").duration(),
                section.scalar("check attended").duration(),
                section.scalar("call later").duration(),
                section.scalar("slack").duration(),
                section.scalar("wrong number").duration(),
                section.scalar("review").duration(),
                checkAgain);
    }

    private static LostToFollowUp lost(Section section) {
        section.scalar("source");
        return new LostToFollowUp(
                atLeastOne(section.scalar("attempts")),
                atLeastOne(section.scalar("channels")),
                section.scalar("days").wholeNumber(),
                section.list(
                        "look again",
                        node -> Scalar.of(node, "when to look again").duration()));
    }

    private static Map<Severity, Ladder> ladders(Section section) {
        Set<String> names = Arrays.stream(Severity.values()).map(Words::spelled).collect(Collectors.toSet());
        Section severities = Section.of(section.value("severities"), "\"severities\"", names);
        Map<Severity, Ladder> ladders = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            ladders.put(severity, LadderReader.read(severities.value(Words.spelled(severity))));
        }
        return ladders;
    }

    private static int atLeastOne(Scalar figure) {
        int number = figure.wholeNumber();
        if (number < 1) {
            throw figure.refused("at least one is needed here", "write 1 or more");
        }
        return number;
    }
}
