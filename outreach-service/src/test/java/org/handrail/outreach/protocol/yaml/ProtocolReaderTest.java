package org.handrail.outreach.protocol.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.handrail.events.finding.Severity;
import org.handrail.events.terms.Channel;
import org.handrail.outreach.protocol.Protocol;
import org.handrail.outreach.protocol.Protocol.Rung;
import org.handrail.outreach.protocol.TeamCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolReaderTest {

    private static final String FOLDER = "/org/handrail/outreach/protocol/";
    private static final String PROTOCOL = text("standard-outreach.yaml");
    private static final String TEAM = text("standard-team.yaml");

    @Test
    void theStandardProtocolSaysWhatTheDomainSays() {
        Protocol protocol = StandardProtocol.load();

        assertThat(protocol.lost().attempts()).isEqualTo(6);
        assertThat(protocol.lost().channels()).isEqualTo(3);
        assertThat(protocol.lost().days()).isEqualTo(14);
        assertThat(protocol.lost().lookAgain())
                .containsExactly(Duration.ofDays(30), Duration.ofDays(60), Duration.ofDays(90));
        assertThat(protocol.ladder(Severity.HIGH).rungs())
                .extracting(Rung::channel)
                .containsExactly(
                        Channel.CALL,
                        Channel.SMS,
                        Channel.CALL,
                        Channel.CALL,
                        Channel.COLLATERAL,
                        Channel.PEER_VISIT,
                        Channel.LETTER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            try: letter                  | try: leter                     | line 46, column 25 | did you mean "letter"?
            counted in: team hours       | counted in: tea hours          | line 51, column 17 | did you mean "team hours"?
            quiet until: "08:00"         | quiet until: "8"               | line 8, column 16  | write it as "20:00"
            quiet until: "08:00"         | quiet until: "21:00"           | line 8, column 16  | a time of day before 20:00
            a day: 2                     | a day: 0                       | line 6, column 10  | write 1 or more
            a day: 2                     | per day: 2                     | line 6, column 3   | no entry "per day"
            in hospital: 3 days          | in hopsital: 3 days            | line 19, column 5  | did you mean "in hospital"?
            back to the queue after: 4 h | back to the queue after: 30 minutes # | line 37, column 30 | before anybody was told
            { day: 10, try: letter }     | { try: letter }                | line 46, column 9  | either "after" or "day"
            { day: 10, try: letter }     | { day: 10, try: letter, by: desk } | line 46, column 37 | can only send texts
            """)
    void whatIsWrongIsRefusedWithItsPlace(String right, String wrong, String place, String words) {
        String file = PROTOCOL.replaceFirst(Pattern.quote(right), wrong);
        assertThat(file).isNotEqualTo(PROTOCOL);

        assertThatThrownBy(() -> ProtocolReader.read(new StringReader(file)))
                .hasMessageContaining(place)
                .hasMessageContaining(words);
    }

    @Test
    void aTeamHasHoursDutiesAndAbsences() {
        TeamCalendar team = CalendarReader.read(new StringReader(TEAM + """
                closed: [2026-12-25]
                on call:
                  - { who: noor, from: "2026-12-24T18:00:00-05:00", until: "2026-12-28T08:00:00-05:00" }
                absences:
                  - { who: ada, from: "2026-12-01T00:00:00-05:00", until: "2026-12-10T00:00:00-05:00", cover: ben }
                """));

        assertThat(team.hours())
                .containsOnlyKeys(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        assertThat(team.worksOn(LocalDate.parse("2026-12-25"))).isFalse();
        assertThat(team.onCall(Instant.parse("2026-12-25T12:00:00Z"))).contains("noor");
        assertThat(team.absence("ada", Instant.parse("2026-12-02T12:00:00Z")))
                .hasValueSatisfying(each -> assertThat(each.cover()).isEqualTo("ben"));
    }

    @Test
    void aDayThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> CalendarReader.read(new StringReader(TEAM.replace("18:00", "07:00"))))
                .hasMessageContaining("line 4, column 35")
                .hasMessageContaining("a later time of day");
        assertThatThrownBy(() -> CalendarReader.read(new StringReader(TEAM.replace("friday", "fryday"))))
                .hasMessageContaining("did you mean \"friday\"?");
    }

    private static String text(String file) {
        try (InputStream resource =
                Objects.requireNonNull(ProtocolReaderTest.class.getResourceAsStream(FOLDER + file), file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
