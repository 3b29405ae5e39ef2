package org.handrail.insights.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.insights.config.MeasureSettings;
import org.handrail.insights.figures.Asked;
import org.handrail.insights.figures.FigurePage;
import org.handrail.insights.figures.Figures;
import org.handrail.insights.figures.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures for managers, and for a partner those of its own programs. A question says {@code by} (what to put together by), a
 * parameter for each of those columns, {@code from} and {@code to} (months, {@code 2026-11}), {@code limit} and {@code after}.
 */
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, FigurePageAsCsv.CSV})
class FiguresApi {

    private final Figures figures;
    private final MeasureSettings measures;
    private final OwnPartner partners;

    FiguresApi(Figures figures, MeasureSettings measures, OwnPartner partners) {
        this.figures = figures;
        this.measures = measures;
        this.partners = partners;
    }

    /** What the measures count: numerator, denominator, exclusions, and those who may still come into the numerator. */
    @GetMapping("/v1/measures")
    FigurePage measures(@RequestParam MultiValueMap<String, String> question, Authentication caller) {
        FigurePage page = ask(Subject.MEASURES, question, caller);
        List<String> columns = new ArrayList<>(page.columns());
        columns.addAll(List.of("rate", "rateAtMost"));
        if (page.by().contains("measure")) {
            columns.addAll(List.of("family", "title", "goal"));
        }
        return new FigurePage(
                page.judgedThrough(),
                page.by(),
                page.figures().stream().map(this::rated).toList(),
                page.next(),
                columns);
    }

    /** Where handoffs stand, each as last announced. */
    @GetMapping("/v1/handoffs")
    FigurePage handoffs(@RequestParam MultiValueMap<String, String> question, Authentication caller) {
        return ask(Subject.HANDOFFS, question, caller);
    }

    /** Stays that ended: against advice or not, and how long until the first appointment and the first service. */
    @GetMapping("/v1/discharges")
    FigurePage discharges(@RequestParam MultiValueMap<String, String> question, Authentication caller) {
        return ask(Subject.DISCHARGES, question, caller);
    }

    /** Appointments kept and missed, by how many days ahead they were set. */
    @GetMapping("/v1/appointments")
    FigurePage appointments(@RequestParam MultiValueMap<String, String> question, Authentication caller) {
        return ask(Subject.APPOINTMENTS, question, caller);
    }

    /** What became of referrals, and why they were declined. */
    @GetMapping("/v1/referrals")
    FigurePage referrals(@RequestParam MultiValueMap<String, String> question, Authentication caller) {
        return ask(Subject.REFERRALS, question, caller);
    }

    /** In which phase people are now. */
    @GetMapping("/v1/phases")
    FigurePage phases(@RequestParam MultiValueMap<String, String> question, Authentication caller) {
        return ask(Subject.PHASES, question, caller);
    }

    /** What came from partners, how long after it happened, and when last. */
    @GetMapping("/v1/feeds")
    FigurePage feeds(@RequestParam MultiValueMap<String, String> question, Authentication caller) {
        return ask(Subject.FEEDS, question, caller);
    }

    private FigurePage ask(Subject subject, MultiValueMap<String, String> question, Authentication caller) {
        Asked asked = Asked.of(subject, question);
        return figures.ask(subject, partners.of(caller).map(asked::ofPartner).orElse(asked));
    }

    /** With the share so far, and the share it can still become; none where nobody is counted. */
    private Map<String, @Nullable Object> rated(Map<String, @Nullable Object> figure) {
        Map<String, @Nullable Object> rated = new LinkedHashMap<>(figure);
        long denominator = number(figure, "denominator");
        long numerator = number(figure, "numerator");
        rated.put("rate", denominator == 0 ? null : (double) numerator / denominator);
        rated.put("rateAtMost", denominator == 0 ? null : (double) (numerator + number(figure, "open")) / denominator);
        if (figure.get("measure") instanceof String name) {
            MeasureSettings.Measure said = measures.measures().get(name);
            rated.put("family", said == null ? name : said.family());
            rated.put("title", said == null ? name : said.title());
            rated.put("goal", said == null ? null : said.goal());
        }
        return rated;
    }

    private static long number(Map<String, @Nullable Object> figure, String name) {
        return figure.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
