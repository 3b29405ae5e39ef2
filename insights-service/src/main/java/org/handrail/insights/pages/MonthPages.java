package org.handrail.insights.pages;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.insights.figures.Asked;
import org.handrail.insights.figures.Programs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages: a list of programs, and a month of each. */
@Controller
class MonthPages {

    private final ProgramMonths months;
    private final Programs programs;

    MonthPages(ProgramMonths months, Programs programs) {
        this.months = months;
        this.programs = programs;
    }

    @GetMapping("/")
    ModelAndView programs() {
        Map<String, List<Programs.Known>> partners = new LinkedHashMap<>();
        for (Programs.Known each : programs.all()) {
            partners.computeIfAbsent(each.partnerName(), none -> new ArrayList<>())
                    .add(each);
        }
        return new ModelAndView("programs")
                .addObject("partners", partners)
                .addObject("month", months.now().minusMonths(1));
    }

    /** A program's month; the last one that is over where none is named. */
    @GetMapping("/programs/{program}")
    ModelAndView program(@PathVariable String program, @RequestParam(required = false) @Nullable String month) {
        YearMonth wanted = month(month);
        if (wanted == null) {
            return problem(HttpStatus.BAD_REQUEST, "That is no month.", "Write it as 2026-11.");
        }
        return months.of(program, wanted)
                .map(page -> new ModelAndView("month")
                        .addObject("page", page)
                        .addObject(
                                "goals",
                                page.measures().stream()
                                        .anyMatch(each -> !each.goal().isEmpty()))
                        .addObject("before", wanted.minusMonths(1))
                        .addObject("after", wanted.isBefore(months.now()) ? wanted.plusMonths(1) : null))
                .orElseGet(() -> problem(
                        HttpStatus.NOT_FOUND, "No such program is known here.", "Choose one of the list of programs."));
    }

    @GetMapping("/sign-in-failed")
    ModelAndView signInFailed() {
        return problem(
                HttpStatus.UNAUTHORIZED,
                "Signing in did not work.",
                "Figures are for managers and supervisors. Try again; if it stays, tell whoever runs Handrail.");
    }

    private @Nullable YearMonth month(@Nullable String said) {
        if (said == null || said.isEmpty()) {
            return months.now().minusMonths(1);
        }
        return Asked.parsed(said).orElse(null);
    }

    private static ModelAndView problem(HttpStatus status, String what, String next) {
        ModelAndView page = new ModelAndView("problem").addObject("what", what).addObject("next", next);
        page.setStatus(status);
        return page;
    }
}
