package org.handrail.outreach.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.handrail.outreach.RealDesk;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.people.ContactDetails.Identifier;
import org.handrail.outreach.people.ContactDetails.Phone;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast one is found among many: 3,000 in every build, 250,000 with {@code benchmarks/people}. A tenth of all have one of
 * ten family names, as people have.
 */
@RealDesk
class SearchOfManyTest {

    private static final Logger LOG = LoggerFactory.getLogger(SearchOfManyTest.class);
    private static final int PEOPLE = Integer.getInteger("handrail.search.people", 3_000);
    private static final int SEARCHES = 200;
    private static final Duration PROMISED = Duration.ofMillis(150);
    private static final int A_TRIP = 1_000;

    private final Random random = new Random(7);
    private final String mark = UUID.randomUUID().toString().replaceAll("[-0-9]", "") + "qm";

    @Autowired
    private PeopleKeys keys;

    @Autowired
    private SealedDetails sealed;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate database;

    @Test
    void oneOfManyIsFoundWithinThePromisedTime() {
        List<ContactDetails> all = enter();
        database.execute("analyze found_by");
        database.execute("analyze contact_details");

        assertThat(slow("name", all, each -> each.given() + " " + each.family()))
                .isLessThan(PROMISED);
        assertThat(slow("name and day", all, each -> each.family() + " " + each.born()))
                .isLessThan(PROMISED);
        assertThat(slow("telephone", all, each -> each.phones().getFirst().number()))
                .isLessThan(PROMISED);
        assertThat(slow("identifier", all, each -> each.identifiers().getFirst().value()))
                .isLessThan(PROMISED);
        assertThat(slow("family name alone", all, each -> each.family() + "")).isLessThan(PROMISED);
    }

    /** The 95th percentile of many searches; each finds whom it looks for, or says that more fit than it shows. */
    private Duration slow(String by, List<ContactDetails> all, Function<ContactDetails, String> typed) {
        Who ada = new Who("coordinator-ada", "Ada", true, false);
        long[] took = new long[SEARCHES];
        for (int i = 0; i < SEARCHES; i++) {
            ContactDetails sought = all.get(random.nextInt(all.size()));
            long begun = System.nanoTime();
            Found found = people.find(typed.apply(sought), ada);
            took[i] = System.nanoTime() - begun;
            assertThat(found.more()
                            || found.people().stream()
                                    .anyMatch(hit -> hit.details().equals(sought)))
                    .as(by)
                    .isTrue();
        }
        Arrays.sort(took);
        Duration slow = Duration.ofNanos(took[SEARCHES * 95 / 100]);
        LOG.info(
                "of {} people by {}: p50 {} ms, p95 {} ms",
                PEOPLE,
                by,
                took[SEARCHES / 2] / 1_000_000.0,
                slow.toNanos() / 1_000_000.0);
        return slow;
    }

    private List<ContactDetails> enter() {
        List<ContactDetails> all =
                IntStream.range(0, PEOPLE).mapToObj(this::somebody).toList();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> hashes = new ArrayList<>();
        for (ContactDetails details : all) {
            UUID person = UUID.randomUUID();
            rows.add(new Object[] {person, keys.current(), sealed.seal(person, details), "import"});
            SearchTerms.of(details).forEach(term -> hashes.add(new Object[] {keys.kept(term), person}));
            if (rows.size() == A_TRIP) {
                write(rows, hashes);
            }
        }
        write(rows, hashes);
        return all;
    }

    private void write(List<Object[]> rows, List<Object[]> hashes) {
        database.batchUpdate("insert into contact_details (person, key_id, sealed, told_by) values (?, ?, ?, ?)", rows);
        database.batchUpdate("insert into found_by (hash, person) values (?, ?) on conflict do nothing", hashes);
        rows.clear();
        hashes.clear();
    }

    private ContactDetails somebody(int number) {
        int family = random.nextInt(10) == 0 ? random.nextInt(10) : random.nextInt(20_000);
        return new ContactDetails(
                "given" + letters(random.nextInt(500)),
                mark + letters(family),
                null,
                LocalDate.of(1940, 1, 1).plusDays(random.nextInt(24_000)),
                List.of(new Phone("+1 555 %07d".formatted(number), Phone.Line.MOBILE, null)),
                List.of(),
                "1 Long Street, 02110 Boston, Massachusetts",
                List.of(),
                "Call the sister; naloxone is in the kitchen; the nearest emergency room is across the street.",
                List.of(new Identifier("region-1", mark + "-" + number)));
    }

    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .map(c -> c <= '9' ? 'q' + c - '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
