package org.handrail.outreach.storage;

import static org.handrail.outreach.storage.Columns.at;
import static org.handrail.outreach.storage.Columns.instant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.protocol.TeamCalendar;
import org.handrail.outreach.protocol.TeamCalendar.Absence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, and who does their steps meanwhile: as a supervisor tells it, and as the calendar's file has it. */
@Service
public class Absences {

    private static final Duration LONGEST = Duration.ofDays(400);

    /** The bounds of one that is over are still looked at by cases that nobody could look at meanwhile. */
    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private final JdbcClient database;
    private final TeamCalendar team;
    private final StaffTable staff;
    private final Clock clock;

    Absences(JdbcClient database, TeamCalendar team, StaffTable staff, Clock clock) {
        this.database = database;
        this.team = team;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Somebody who is away, or will be.
     *
     * @param id by which it is ended; null where the calendar's file has it
     * @param staff as the issuer names them
     * @param cover who does their steps meanwhile, likewise; null where nobody does, so that their cases go back to the queue
     * @param coverName what those are called
     */
    public record Away(
            @Nullable UUID id,
            String staff,
            String name,
            Instant from,
            Instant until,
            @Nullable String cover,
            @Nullable String coverName) {}

    /** Of the present and the future, the soonest first. */
    public List<Away> known() {
        Instant now = clock.instant();
        Stream<Away> told = database
                .sql("select * from absence where until_at > :now")
                .param("now", at(now))
                .query((row, number) -> away(
                        row.getObject("id", UUID.class),
                        new Absence(
                                row.getString("staff"),
                                instant(row, "from_at"),
                                instant(row, "until_at"),
                                row.getString("cover"))))
                .list()
                .stream();
        Stream<Away> ofTheFile = team.absences().stream()
                .filter(each -> each.until().isAfter(now))
                .map(each -> away(null, each));
        return Stream.concat(told, ofTheFile)
                .sorted(Comparator.comparing(Away::from).thenComparing(Away::staff))
                .toList();
    }

    private Away away(@Nullable UUID id, Absence each) {
        String cover = each.cover();
        return new Away(
                id,
                each.staff(),
                staff.nameOf(each.staff()),
                each.from(),
                each.until(),
                cover,
                cover == null ? null : staff.nameOf(cover));
    }

    /**
     * Somebody will be away, or is from now on. What they did until now stays theirs, so it never begins in the past.
     *
     * @param from now, where it is null
     * @throws CaseRefusal where it makes no sense, the cover is away too, or whoever says so is no supervisor
     */
    @Transactional
    public void tell(String who, @Nullable Instant from, Instant until, @Nullable String cover, Who by) {
        supervisorsOnly(by);
        Instant now = clock.instant();
        Instant begins = from == null || from.isBefore(now) ? now : from;
        if (!begins.isBefore(until) || Duration.between(begins, until).compareTo(LONGEST) > 0) {
            throw new CaseRefusal(
                    Kind.INVALID, "The end of the absence lies before its beginning, or too far away.", "Correct it.");
        }
        if (cover != null) {
            mayCover(cover, who, begins, until);
        }
        database.sql("""
                        insert into absence (id, staff, from_at, until_at, cover, told_by)
                        values (:id, :staff, :from, :until, :cover, :by)""")
                .param("id", UUID.randomUUID())
                .param("staff", who)
                .param("from", at(begins))
                .param("until", at(until))
                .param("cover", cover)
                .param("by", by.id())
                .update();
        casesAreReckonedAnew(who);
    }

    private void mayCover(String cover, String who, Instant from, Instant until) {
        boolean isAway = known().stream()
                .anyMatch(each ->
                        each.staff().equals(cover) && each.from().isBefore(until) && from.isBefore(each.until()));
        if (cover.equals(who) || isAway) {
            throw new CaseRefusal(
                    Kind.INVALID,
                    cover.equals(who) ? "Nobody covers for themselves." : "Whoever is to cover is away then, too.",
                    "Choose somebody else, or nobody: their cases then go back to the queue.");
        }
    }

    /**
     * They are back, or do not go after all.
     *
     * @throws CaseRefusal where there is no such absence, or whoever says so is no supervisor
     */
    @Transactional
    public void end(UUID id, Who by) {
        supervisorsOnly(by);
        Instant now = clock.instant();
        String who = database.sql("""
                        delete from absence where id = :id and from_at > :now returning staff""")
                .param("id", id)
                .param("now", at(now))
                .query(String.class)
                .optional()
                .or(() -> database.sql(
                                "update absence set until_at = :now where id = :id and until_at > :now returning staff")
                        .param("id", id)
                        .param("now", at(now))
                        .query(String.class)
                        .optional())
                .orElseThrow(() -> new CaseRefusal(
                        Kind.UNKNOWN, "There is no such absence, or it is over.", "Look at the team again."));
        casesAreReckonedAnew(who);
    }

    /** The team's calendar with all absences that are told. */
    TeamCalendar calendar() {
        List<Absence> told = database.sql("select * from absence where until_at > :since order by from_at, id")
                .param("since", at(clock.instant().minus(LOOKED_BACK)))
                .query((row, number) -> new Absence(
                        row.getString("staff"),
                        instant(row, "from_at"),
                        instant(row, "until_at"),
                        row.getString("cover")))
                .list();
        return team.and(told);
    }

    private void casesAreReckonedAnew(String who) {
        database.sql("update cases set changes_at = :now where closed_at is null and owner = :who")
                .param("now", at(clock.instant()))
                .param("who", who)
                .update();
    }

    private static void supervisorsOnly(Who by) {
        if (!by.isSupervisor()) {
            throw new CaseRefusal(
                    Kind.SUPERVISORS_ONLY, "Only a supervisor says who is away.", "Ask one of them to enter it.");
        }
    }
}
