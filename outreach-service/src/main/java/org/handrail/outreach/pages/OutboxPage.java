package org.handrail.outreach.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.config.DeskSettings;
import org.handrail.outreach.outbox.Outbox;
import org.handrail.outreach.outbox.Sent;
import org.handrail.outreach.pages.Times.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What went out, and on one machine what would have. For supervisors. */
@Controller
class OutboxPage {

    private final Outbox outbox;
    private final DeskSettings settings;
    private final Clock clock;

    OutboxPage(Outbox outbox, DeskSettings settings, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** A message as it is shown. */
    record Line(
            Shown at,
            String medium,
            String to,
            String what,
            @Nullable String body,
            String state,
            @Nullable String trouble,
            @Nullable String caseId) {

        static List<Line> of(List<Sent> sent, ZoneId zone, Instant now) {
            return sent.stream()
                    .map(each -> new Line(
                            Times.at(each.at(), zone, now),
                            each.medium(),
                            each.to(),
                            each.what(),
                            each.body(),
                            each.state(),
                            trouble(each),
                            each.caseId() == null ? null : each.caseId().toString()))
                    .toList();
        }

        private static @Nullable String trouble(Sent sent) {
            return sent.trouble() == null || sent.tries() < 2
                    ? sent.trouble()
                    : sent.trouble() + ", " + sent.tries() + " tries";
        }
    }

    @GetMapping("/outbox")
    ModelAndView show(Who who) {
        return new ModelAndView("outbox")
                .addObject("who", who)
                .addObject("zone", settings.zone().getId())
                .addObject("messages", Line.of(outbox.latest(), settings.zone(), clock.instant()));
    }
}
