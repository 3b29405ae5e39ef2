package org.handrail.outreach.pages;

import java.util.List;
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

    OutboxPage(Outbox outbox) {
        this.outbox = outbox;
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

        static List<Line> of(List<Sent> sent, Viewer viewer) {
            return sent.stream()
                    .map(each -> new Line(
                            viewer.at(each.at()),
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
    ModelAndView show(Viewer viewer) {
        return new ModelAndView("outbox").addObject("messages", Line.of(outbox.latest(), viewer));
    }
}
