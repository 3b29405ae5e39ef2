package org.handrail.outreach;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the service itself says can be asked of it. */
final class EveryAddress {

    /** What belongs to a browser's session, and what is no page. */
    private static final String NOT_OF_CASES =
            "/(livez|error|sign-in-failed|signed-out|kept|here|live|v3/.*|swagger.*)|.*/export";

    private final RequestMappingHandlerMapping mappings;

    EveryAddress(RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /** As {@code GET /cases/{id}}, all of it. */
    Set<String> operations() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(each -> each.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> each.getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every address that shows something of the made-up cases, and the list with its filters and further pages. */
    Set<String> shown() {
        TreeSet<String> pages = new TreeSet<>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(each -> each.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPatternValues)
                .forEach(pages::addAll);
        pages.removeIf(each -> each.matches(NOT_OF_CASES));
        TreeSet<String> addresses = new TreeSet<>();
        pages.forEach(
                each -> addresses.add(each.replace("{id}", ManyCases.caseId(1).toString())
                        .replace("{person}", ManyCases.person(1).toString())));
        addresses.removeIf(each -> each.contains("{"));
        addresses.addAll(List.of(
                "/v1/cases?severity=critical&size=50",
                "/v1/cases?owner=coordinator-4",
                "/v1/cases?mine=true",
                "/v1/cases?unclaimed=true",
                "/v1/cases?program=program-7",
                "/v1/cases?rule=rule-3",
                "/v1/cases?rule=rule-3&program=program-23",
                "/v1/cases?program=program-7&unclaimed=true",
                "/v1/cases?severity=critical&severity=high&rule=rule-3",
                "/cases?program=program-7",
                "/cases?state=closed&rule=rule-3",
                "/v1/cases?state=closed",
                "/v1/cases?state=closed&owner=coordinator-4",
                "/v1/cases?state=closed&rule=rule-3",
                "/v1/cases?state=closed&program=program-7"));
        return addresses;
    }

    /** What a coordinator of one team asks for, who sees a part of it all. */
    static List<String> ofOneTeam() {
        return List.of(
                "/",
                "/cases",
                "/leaving",
                "/v1/today",
                "/v1/cases",
                "/v1/cases?program=program-7",
                "/v1/cases?rule=rule-3&unclaimed=true",
                "/v1/cases?state=closed",
                "/v1/cases?state=closed&rule=rule-3");
    }
}
