package org.handrail.outreach.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.handrail.outreach.messages.MessageSettings.Colleague;
import org.handrail.outreach.protocol.TeamCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Once on each of the team's days, an e-mail to everyone: what is theirs today, and what could wait until now. */
@Component
class DailyDigest {

    private static final Logger LOG = LoggerFactory.getLogger(DailyDigest.class);
    /** Who starts the desk in the afternoon needs no word of the morning. */
    private static final Duration LATEST = Duration.ofHours(4);

    private static final int MOST_LINKS = 50;

    private final StaffMessages messages;
    private final DigestFigures figures;
    private final MessageSettings settings;
    private final Links links;
    private final TeamCalendar team;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyDigest(
            StaffMessages messages,
            DigestFigures figures,
            MessageSettings settings,
            Links links,
            TeamCalendar team,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.figures = figures;
        this.settings = settings;
        this.links = links;
        this.team = team;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${handrail.messages.digest-look-every:1m}")
    void look() {
        writeIfItIsTime(clock.instant());
    }

    void writeIfItIsTime(Instant instant) {
        ZonedDateTime now = instant.atZone(team.zone());
        ZonedDateTime at = now.toLocalDate().atTime(settings.digestAt()).atZone(team.zone());
        if (!team.worksOn(now.toLocalDate()) || now.isBefore(at) || now.isAfter(at.plus(LATEST))) {
            return;
        }
        try {
            settings.staff().forEach(each -> transaction.executeWithoutResult(status -> write(each, now)));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The digest waits for the database: {}", away.getClass().getSimpleName());
        }
    }

    private void write(Colleague to, ZonedDateTime now) {
        LocalDate day = now.toLocalDate();
        UUID id = StaffMessage.idOf(About.DIGEST, day.toString(), Medium.EMAIL, to.id());
        if (isWritten(id)) {
            return;
        }
        Instant at = now.toInstant();
        String body = body(to, at, day.plusDays(1).atStartOfDay(team.zone()).toInstant());
        messages.write(new StaffMessage(
                id, About.DIGEST, null, Medium.EMAIL, to.id(), About.DIGEST.subject(), body, at, at, false, 0));
    }

    /** Two instances may look at once: one of them waits here, and then sees what the other wrote. */
    private boolean isWritten(UUID id) {
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", id.getMostSignificantBits())
                .query((row, number) -> true)
                .single();
        return database.sql("select exists (select from staff_messages where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private String body(Colleague to, Instant now, Instant endOfDay) {
        DigestFigures.Own own = figures.own(to.id(), now, endOfDay);
        StringBuilder body = new StringBuilder("Your cases: %d. Steps overdue: %d. Due today: %d.%n"
                .formatted(own.cases(), own.overdue(), own.today()));
        if (to.supervisor()) {
            DigestFigures.Shared shared = figures.shared();
            body.append("In the queue: %d, of them %d for you. Overdue with an owner: %d.%n"
                    .formatted(shared.waiting(), shared.forSupervisor(), shared.escalated()));
        }
        body.append("%n%s%n".formatted(links.toDesk()));
        since(body, messages.digested(to.id()));
        return body.toString();
    }

    private void since(StringBuilder body, List<StaffMessage> waited) {
        for (About about : About.values()) {
            List<StaffMessage> ofIt =
                    waited.stream().filter(each -> each.about() == about).toList();
            if (!ofIt.isEmpty()) {
                body.append("%n%s (%d)%n".formatted(about.subject(), ofIt.size()));
                ofIt.stream()
                        .map(StaffMessage::caseId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(MOST_LINKS)
                        .forEach(each -> body.append("  %s%n".formatted(links.toCase(each))));
            }
        }
    }
}
