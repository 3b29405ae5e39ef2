package org.handrail.outreach.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.outreach.messages.MessageSettings.Colleague;
import org.handrail.outreach.messages.MessageSettings.Hook;
import org.handrail.outreach.protocol.TeamCalendar;
import org.handrail.outreach.teams.Team;
import org.handrail.outreach.teams.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides who hears of what, and when an e-mail may go out. */
@Component
class WhoIsTold {

    private final MessageSettings settings;
    private final TeamCalendar team;
    private final Teams teams;

    WhoIsTold(MessageSettings settings, TeamCalendar team, Teams teams) {
        this.settings = settings;
        this.team = team;
        this.teams = teams;
    }

    /**
     * Those with an address who hear of it: the owner, whoever is on call or else the supervisors; each once.
     *
     * @param programs on which the case hangs
     */
    Set<Colleague> byMail(About about, @Nullable String owner, Set<String> programs, Instant now) {
        Set<Colleague> told = new LinkedHashSet<>();
        switch (about) {
            case ASSIGNED, TAKEN_OVER, RECOVERED, CLOSED -> colleague(owner).ifPresent(told::add);
            case OVERDUE, RETURNED -> {
                colleague(owner).ifPresent(told::add);
                told.addAll(supervisors(programs));
            }
            case REPLIED, TEXT_FAILED ->
                colleague(owner).ifPresentOrElse(told::add, () -> told.addAll(supervisors(programs)));
            case ON_CALL ->
                team.onCall(now)
                        .flatMap(this::colleague)
                        .ifPresentOrElse(told::add, () -> told.addAll(supervisors(programs)));
            case UNCLAIMED, OWNER_AWAY, ESCALATED, REVIEW, LOOK_AGAIN, FEED_QUIET -> told.addAll(supervisors(programs));
            case CLAIMED, DIGEST -> {}
        }
        return told;
    }

    /** The hooks that want to hear of it. */
    List<Hook> byHook(About about) {
        return settings.hooks().stream()
                .filter(hook -> hook.about().contains(about))
                .toList();
    }

    /** When an e-mail about it may go out: in the quiet hours only if its deadline ran while the team was at home. */
    Instant notBefore(About about, Instant at, Instant now) {
        boolean cannotWait = about == About.ON_CALL || (about.isOfDeadline() && !team.isOpen(at));
        return cannotWait ? now : afterQuietHours(now);
    }

    /** Who has this id. */
    Optional<Colleague> colleague(@Nullable String id) {
        return settings.staff().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A supervisor who is in a team hears of its cases, one who is in none of all; where that is nobody, all of them do. */
    private List<Colleague> supervisors(Set<String> programs) {
        List<Colleague> all =
                settings.staff().stream().filter(Colleague::supervisor).toList();
        List<Colleague> theirs =
                all.stream().filter(each -> concerns(each, programs)).toList();
        return theirs.isEmpty() ? all : theirs;
    }

    private boolean concerns(Colleague supervisor, Set<String> programs) {
        List<Team> own = teams.of(supervisor.id());
        return own.isEmpty()
                || own.stream().anyMatch(each -> each.programs().stream().anyMatch(programs::contains));
    }

    private Instant afterQuietHours(Instant now) {
        LocalTime time = now.atZone(team.zone()).toLocalTime();
        LocalDate day = now.atZone(team.zone()).toLocalDate();
        LocalTime from = settings.quietFrom();
        LocalTime until = settings.quietUntil();
        boolean overMidnight = from.isAfter(until);
        boolean isQuiet = overMidnight
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
        if (!isQuiet) {
            return now;
        }
        LocalDate end = overMidnight && !time.isBefore(from) ? day.plusDays(1) : day;
        return end.atTime(until).atZone(team.zone()).toInstant();
    }
}
