package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.handrail.directory.Client.Proof;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.yaml.UnreadableYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryFileTest {

    static final String GOOD = """
            version: 2026-11-21
            levels of care: [{edition: 4, code: "3.7", name: Residential}]
            calendars: [{name: weekdays, days: [monday, tuesday], open: 08:00-18:00, holidays: [2026-12-25]}]
            rhythms: [{name: daily, shortest: 4 hours, longest: 2 days}]
            partners:
              - id: clinic-north
                name: North Harbour Detox
                clients: [clinic-north, {id: north-backend, proves itself by: private key}]
                identifiers: region-1
                zone: America/New_York
                calendar: weekdays
                rhythm: daily
                refers to: [clinic-east]
                columns: north-export
                programs:
                  - {id: north-detox, name: North, phase: detox, level: {edition: 4, code: "3.7"}}
                  - {id: north-west, name: North West, phase: placement, zone: America/Denver}
              - id: clinic-east
                name: Eastgate
                clients: [clinic-east]
                zone: UTC
                programs: []
            later:
              - version: 2027-01-01
                effective from: 2027-01-01T00:00:00-05:00
                calendars: [{name: weekdays, days: [friday]}]
                leaving: [clinic-east]
                partners:
                  - {id: clinic-south, name: South, clients: [clinic-south], zone: UTC, programs: []}
                  - {id: clinic-north, name: North, clients: [clinic-north], zone: UTC, calendar: weekdays, programs: []}
            """;

    private static final PartnerId NORTH = new PartnerId("clinic-north");
    private static final PartnerId EAST = new PartnerId("clinic-east");
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T05:00:00Z");

    @Test
    void whoPostsAndForWhich() {
        Directory directory = read(GOOD).at(NEW_YEAR.minusMillis(1));
        Partner north = directory.partnerOfClient("north-backend").orElseThrow();
        assertThat(north.id()).isEqualTo(NORTH);
        assertThat(north.clients()).contains(new Client("north-backend", Proof.PRIVATE_KEY, null));
        Program detox = directory.program(new ProgramId("north-detox")).orElseThrow();
        assertThat(detox.owner()).isEqualTo(NORTH);
        assertThat(detox.level()).isEqualTo(new LevelOfCare(4, "3.7"));
        assertThat(detox.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(directory.program(new ProgramId("north-west")).orElseThrow().zone())
                .isEqualTo(ZoneId.of("America/Denver"));
        assertThat(directory.partner(EAST).orElseThrow().identifiers()).isEqualTo("clinic-east");
    }

    @Test
    void howAPartnerWorks() {
        Partner north = read(GOOD).at(Instant.EPOCH).partner(NORTH).orElseThrow();
        Habits habits = north.habits();
        assertThat(habits.rhythm())
                .isEqualTo(new Rhythm("daily", Duration.ofHours(4), Duration.ofDays(2), Duration.ofDays(2)));
        Calendar calendar = Objects.requireNonNull(habits.calendar());
        assertThat(calendar.opens()).isEqualTo(LocalTime.of(8, 0));
        assertThat(habits.columns()).isEqualTo("north-export");
        assertThat(north.programs()).allMatch(program -> calendar.equals(program.calendar()));
        assertThat(north.mayReferTo(EAST)).isTrue();
        assertThat(north.mayReferTo(NORTH)).isTrue();
        assertThat(north.mayReferTo(new PartnerId("clinic-south"))).isFalse();
    }

    @Test
    void aLaterEditionChangesWhatItNamesFromItsInstantOn() {
        Editions editions = read(GOOD);
        assertThat(editions.at(NEW_YEAR.minusMillis(1)).version()).isEqualTo("2026-11-21");
        Edition later = editions.at(NEW_YEAR);
        assertThat(later.version()).isEqualTo("2027-01-01");
        assertThat(later.partners())
                .extracting(partner -> partner.id().value())
                .containsExactly("clinic-north", "clinic-south");
        assertThat(later.partnerOfClient("north-backend")).isEmpty();
        Calendar weekdays = Objects.requireNonNull(
                later.partner(NORTH).orElseThrow().habits().calendar());
        assertThat(weekdays.opens()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    void theDirectoryOfTheLocalSystemIsOne() {
        Edition local =
                DirectoryFile.read(Path.of("../deploy/local/directory.yaml")).at(Instant.EPOCH);
        assertThat(local.partners()).hasSize(6);
        assertThat(local.partnerOfClient("clinic-west-backend")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`zone: UTC\n    programs: []\nlater` | `zone: Amerika/New_York\n    programs: []\nlater` | `line 21, column 11: \"Amerika/New_York\" is no time zone; did you mean \"America/New_York\"?`",
                "`zone: America/Denver` | `zone: Mars` | `\"Mars\" is no time zone; it can be: America/Chicago`",
                "`phase: detox` | `phase: detoks` | `line 16, column 47: \"detoks\" is no phase of a program; did you mean \"detox\"?`",
                "`clients: [clinic-east]` | `clients: [clinic-north]` | `clinic-north is named twice`",
                "`id: clinic-east` | `id: clinic-north` | `line 18, column 9: clinic-north is named twice`",
                "`id: north-detox` | `id: North Detox` | `\"North Detox\" is no program id; not a program id; expected 1 to 100 lower-case letters`",
                "`identifiers: region-1` | `identifiers: clinic-east` | `also the id of another partner`",
                "`name: Eastgate` | `nam: Eastgate` | `line 19, column 5: a partner has no entry \"nam\"; did you mean \"name\"?`",
                "`programs: []\nlater` | `programs: none\nlater` | `\"programs\" is not a list`",
                "`edition: 4, code: \"3.7\"}}` | `edition: 9, code: \"3.7\"}}` | `edition is 9`",
                "`edition: 4, code: \"3.7\"}}` | `edition: 4, code: \"3.5\"}}` | `line 16, column 80: 3.5 (ASAM 4) is no level of care here; did you mean \"3.7 (ASAM 4)\"?`",
                "`version: 2026-11-21` | `` | `lacks \"version\"`",
                "`partners:\n  - id` | `partners: [\n  - id` | `line `",
                "`calendar: weekdays\n    rhythm` | `calendar: weekday\n    rhythm` | `line 11, column 15: \"weekday\" is no calendar; did you mean \"weekdays\"?`",
                "`rhythm: daily` | `rhythm: dayly` | `did you mean \"daily\"?`",
                "`refers to: [clinic-east]` | `refers to: [clinic-eats]` | `line 13, column 17: \"clinic-eats\" is no partner; did you mean \"clinic-east\"?`",
                "`tuesday` | `tusday` | `\"tusday\" is no day of the week; did you mean \"tuesday\"?`",
                "`open: 08:00-18:00` | `open: 18:00-08:00` | `line 3, column 61: \"18:00-08:00\" is no opening time`",
                "`open: 08:00-18:00` | `open: mornings` | `\"mornings\" is no opening time; write it as 08:00-18:00`",
                "`holidays: [2026-12-25]` | `holidays: [christmas]` | `\"christmas\" is no date`",
                "`longest: 2 days` | `longest: 2 hours` | `it is shorter than the shortest`",
                "`proves itself by: private key` | `proves itself by: privat key` | `did you mean \"private key\"?`",
                "`proves itself by: private key` | `keys: https://keys.example` | `keys are for a private key`",
                "`2027-01-01T00:00:00-05:00` | `2027-01-01` | `\"2027-01-01\" is no instant; write it with its offset`",
                "`version: 2027-01-01` | `version: 2026-11-21` | `two editions of this version`",
                "`leaving: [clinic-east]` | `leaving: [clinic-eats]` | `\"clinic-eats\" is no partner; did you mean \"clinic-east\"?`",
            })
    void aBadFileIsRefusedWithItsPlaceReasonAndTheNearestRightWord(String right, String wrong, String reason) {
        String bad = GOOD.replace(right, wrong == null ? "" : wrong);
        assertThat(bad).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(bad)).isInstanceOf(UnreadableYaml.class).hasMessageContaining(reason);
    }

    @Test
    void aPartnerCannotLeaveWhileAnotherRefersToIt() {
        String bad = GOOD.replace(
                "  - {id: clinic-north, name: North, clients: [clinic-north], zone: UTC, calendar: weekdays, programs: []}\n",
                "");
        assertThatThrownBy(() -> read(bad)).hasMessageContaining("\"clinic-east\" is no partner");
    }

    private static Editions read(String text) {
        return DirectoryFile.read(new StringReader(text));
    }
}
