package org.handrail.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.handrail.insights.FindingFigures.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures for managers. */
@RestController
class FiguresApi {

    private final FindingFigures figures;

    FiguresApi(FindingFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/v1/figures")
    Figures figures() {
        List<Figure> all = figures.all();
        return new Figures(
                all.stream().mapToLong(Figure::count).sum(),
                figures.latestJudgement().orElse(null),
                all);
    }

    /**
     * What can be counted.
     *
     * @param findings how many there are in all
     * @param latestJudgement the log time of the latest judgement that changed anything; missing while there is none
     * @param figures by rule, program, severity and state
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figures(long findings, @Nullable Instant latestJudgement, List<Figure> figures) {}
}
