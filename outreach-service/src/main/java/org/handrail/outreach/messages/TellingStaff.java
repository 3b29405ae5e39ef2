package org.handrail.outreach.messages;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.terms.ProgramId;
import org.handrail.outreach.messages.MessageSettings.Colleague;
import org.handrail.outreach.messages.MessageSettings.Hook;
import org.handrail.outreach.protocol.TeamCalendar;
import org.handrail.outreach.storage.CaseNews;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what staff are told, in the transaction in which it came about. */
@Component
class TellingStaff {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm zzz", Locale.ENGLISH);

    private final StaffMessages messages;
    private final WhoIsTold told;
    private final Links links;
    private final TeamCalendar team;
    private final JsonMapper json;
    private final Clock clock;

    TellingStaff(StaffMessages messages, WhoIsTold told, Links links, TeamCalendar team, JsonMapper json, Clock clock) {
        this.messages = messages;
        this.told = told;
        this.links = links;
        this.team = team;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void hear(CaseNews news) {
        UUID id = news.caseId().value();
        News one = new News(
                About.of(news.kind()),
                id,
                id + "@" + news.at(),
                news.at(),
                news.owner(),
                messages.programsOf(id),
                links.toCase(id));
        tell(one, one.about().subject() + ".\n\n" + one.link() + "\n", Map.of("case", id.toString()));
    }

    /** Once for each silence: its notice stands in every partition, and is read again after a restart. */
    @EventListener
    void hear(FeedQuiet feed) {
        Set<String> programs =
                feed.programs().stream().map(ProgramId::value).collect(Collectors.toCollection(TreeSet::new));
        String partner = feed.partner().value();
        News one = new News(
                About.FEED_QUIET,
                null,
                feed.service().wireName() + "/" + partner + "@" + feed.lastHeard(),
                feed.lastHeard(),
                null,
                programs,
                links.toDesk());
        String text = "Nothing was heard of " + partner + " since "
                + SINCE.format(feed.lastHeard().atZone(team.zone()))
                + ". Cases that rest on the silence of " + String.join(", ", programs)
                + " come to stand as unverified: ring the partner first.\n\n" + one.link() + "\n";
        tell(one, text, Map.of("partner", partner));
    }

    /** What came about: {@code what} with the about names it for good. */
    private record News(
            About about,
            @Nullable UUID caseId,
            String what,
            Instant at,
            @Nullable String owner,
            Set<String> programs,
            String link) {}

    private void tell(News news, String text, Map<String, String> more) {
        Instant now = clock.instant();
        for (Colleague each : told.byMail(news.about(), news.owner(), news.programs(), now)) {
            boolean later = each.inDigest().contains(news.about());
            Instant notBefore = told.notBefore(news.about(), news.at(), now);
            messages.write(message(news, Medium.EMAIL, each.id(), text, now, notBefore, later));
        }
        for (Hook hook : told.byHook(news.about())) {
            messages.write(message(news, Medium.WEBHOOK, hook.name(), body(news, more), now, now, false));
        }
    }

    private static StaffMessage message(
            News news, Medium medium, String recipient, String body, Instant now, Instant notBefore, boolean later) {
        UUID id = StaffMessage.idOf(news.about(), news.what(), medium, recipient);
        String subject = news.about().subject();
        return new StaffMessage(
                id, news.about(), news.caseId(), medium, recipient, subject, body, now, notBefore, later, 0);
    }

    private String body(News news, Map<String, String> more) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("type", "desk." + news.about().wireName());
        body.put("at", news.at().toString());
        body.putAll(more);
        if (news.owner() != null) {
            body.put("staff", news.owner());
        }
        body.put("link", news.link());
        return json.writeValueAsString(body);
    }
}
