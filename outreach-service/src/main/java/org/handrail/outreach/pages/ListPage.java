package org.handrail.outreach.pages;

import java.util.Comparator;
import java.util.Map;
import org.handrail.outreach.api.CaseFilters;
import org.handrail.outreach.config.DeskSettings;
import org.handrail.outreach.storage.CaseFilter;
import org.handrail.outreach.storage.CaseList;
import org.handrail.outreach.storage.CasePage;
import org.handrail.outreach.storage.FilterChoices;
import org.handrail.outreach.storage.PageStart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of cases, most urgent first. */
@Controller
class ListPage {

    /** Added by Spring Security when it leads back to the page that was asked for. */
    private static final String AFTER_SIGN_IN = "continue";

    private final CaseList list;
    private final FilterChoices choices;
    private final DeskSettings settings;

    ListPage(CaseList list, FilterChoices choices, DeskSettings settings) {
        this.list = list;
        this.choices = choices;
        this.settings = settings;
    }

    @GetMapping("/cases")
    ModelAndView show(
            @RequestParam MultiValueMap<String, String> asked, @RequestParam @Nullable String cursor, Viewer viewer) {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(asked);
        filters.remove(AFTER_SIGN_IN);
        CaseFilter filter = CaseFilters.of(filters, viewer.who());
        CasePage page =
                list.page(filter, settings.pageSize(), cursor == null ? null : PageStart.of(cursor), viewer.who());
        PageStart next = page.next();
        return new ModelAndView("cases")
                .addObject(
                        "rows",
                        page.cases().stream()
                                .map(each -> CaseRow.of(each, viewer))
                                .toList())
                .addObject("matching", page.matching())
                .addObject("leftOut", page.leftOut())
                .addObject("next", next == null ? null : link(filters, next))
                .addObject("filter", filter)
                .addObject("mine", viewer.who().id().equals(filter.owner()))
                .addObject("chosen", first(filters))
                .addObject("rules", choices.rules())
                .addObject(
                        "programs",
                        choices.programs().stream()
                                .map(each ->
                                        new Words.Choice(each, viewer.programs().apply(each)))
                                .sorted(Comparator.comparing(Words.Choice::text))
                                .toList());
    }

    private static String link(MultiValueMap<String, String> filters, PageStart next) {
        return UriComponentsBuilder.fromPath("/cases")
                .queryParams(filters)
                .replaceQueryParam("cursor", next.text())
                .encode()
                .toUriString();
    }

    private static Map<String, String> first(MultiValueMap<String, String> filters) {
        return filters.toSingleValueMap();
    }
}
