package org.handrail.insights.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who stands behind a figure, by the pseudonyms of the topics, and what exactly was found out of them. */
@Repository
public class People {

    private static final String SHOWN = "generation = (select number from generation where state = 'current')";

    /** Where somebody counts whom a measure counts. */
    private static final Map<String, String> PARTS = Map.of(
            "numerator", "f.state = 'met'",
            "denominator", "f.state not in ('excused', 'withdrawn')",
            "missing", "f.state in ('dropped', 'recovered')",
            "open", "f.state in ('expected', 'due-soon', 'paused', 'unverified')",
            "exclusions", "f.state = 'excused'");

    private final JdbcTemplate database;

    People(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * One of those whom a measure counts.
     *
     * @param finding whose explanation says why
     * @param person the pseudonym under which the desk knows them
     * @param program that owed it, missing where none is named
     * @param opened when the clock started, such as the discharge
     * @param due by when it was to happen
     * @param settled when it did, missing while it has not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Counted(
            UUID finding,
            UUID person,
            @Nullable String program,
            String state,
            Instant opened,
            Instant due,
            @Nullable Instant settled) {}

    /**
     * A question for people.
     *
     * @param part of the measure: {@code numerator}, {@code denominator}, {@code missing} (of the denominator for good),
     *     {@code open} or {@code exclusions}
     * @param after the finding behind which the page begins
     */
    public record Wanted(
            String measure,
            String part,
            @Nullable YearMonth month,
            @Nullable String program,
            @Nullable UUID after,
            int limit) {

        public Wanted {
            if ((measure + program).indexOf('\0') >= 0 || (month != null && !Asked.isOfTheCalendar(month))) {
                throw new RefusedQuestion(
                        "A value makes no sense.", "Write the month as 2026-11, and leave out the character 0.");
            }
            if (!PARTS.containsKey(part)) {
                throw new RefusedQuestion(
                        "A measure has no such part.", "part is numerator, denominator, missing, open or exclusions.");
            }
        }
    }

    /** In order of their findings; one more than wanted where there are more. */
    public List<Counted> behind(Wanted wanted) {
        StringBuilder sql = new StringBuilder("select * from finding f where f.")
                .append(SHOWN)
                .append(" and f.measure = ? and ")
                .append(PARTS.get(wanted.part()));
        List<Object> arguments = new ArrayList<>(List.of(wanted.measure()));
        if (wanted.month() != null) {
            sql.append(" and f.month = ?");
            arguments.add(wanted.month().atDay(1));
        }
        if (wanted.program() != null) {
            sql.append(" and f.program = ?");
            arguments.add(wanted.program());
        }
        if (wanted.after() != null) {
            sql.append(" and f.id > ?");
            arguments.add(wanted.after());
        }
        sql.append(" order by f.id limit ").append(wanted.limit() + 1);
        return database.query(
                sql.toString(),
                (row, number) -> new Counted(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("program").isEmpty() ? null : row.getString("program"),
                        row.getString("state"),
                        row.getObject("opened", OffsetDateTime.class).toInstant(),
                        row.getObject("due", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("settled", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)),
                arguments.toArray());
    }

    /**
     * A finding as it was last announced.
     *
     * @param person whom it concerns, who stands in the finding too
     * @param month the cohort it counts in
     * @param finding with its evidence and its explanation
     */
    public record Explained(
            @JsonIgnore UUID person,
            LocalDate month,
            @JsonRawValue String finding) {}

    /** What exactly was found out. */
    public Optional<Explained> explained(UUID finding) {
        return database
                .query(
                        "select f.person, f.month, w.said from finding f join finding_words w using (generation, id) where f."
                                + SHOWN + " and f.id = ? and w.said <> ''",
                        (row, number) -> new Explained(
                                row.getObject("person", UUID.class),
                                row.getObject("month", LocalDate.class),
                                row.getString("said")),
                        finding)
                .stream()
                .findFirst();
    }
}
