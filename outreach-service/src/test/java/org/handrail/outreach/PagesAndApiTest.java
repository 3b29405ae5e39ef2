package org.handrail.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever a page shows or does, the API does, too. A new page action without its operation fails here. */
@RealDesk
class PagesAndApiTest {

    /** Page, and what of the API is the same. */
    private static final String SAME = """
            GET /                                           = GET /v1/today
            GET /cases                                      = GET /v1/cases
            GET /cases/{id}                                 = GET /v1/cases/{id}, GET /v1/cases/{id}/journey, GET /v1/cases/{id}/messages, GET /v1/people/{person}
            GET /leaving                                    = GET /v1/leaving
            GET /team                                       = GET /v1/team
            GET /call-sheet                                 = GET /v1/call-sheet
            GET /people                                     = POST /v1/people/search
            GET /people/{person}                            = GET /v1/people/{person}, GET /v1/people/{person}/consents
            GET /audit                                      = GET /v1/audit
            GET /audit/export                               = GET /v1/audit/export
            GET /outbox                                     = GET /v1/outbox
            POST /team/give                                 = POST /v1/cases/{id}/reassign
            POST /team/give-all                             = POST /v1/team/give-all
            POST /people                                    = POST /v1/people
            POST /people/search                             = POST /v1/people/search
            POST /people/{person}/details                   = PUT /v1/people/{person}
            POST /people/{person}/wishes                    = POST /v1/people/{person}/wishes
            POST /people/{person}/link                      = POST /v1/people/{person}/link
            POST /people/{person}/unlink                    = POST /v1/people/{person}/unlink
            POST /people/{person}/consents                  = POST /v1/people/{person}/consents
            POST /people/{person}/consents/{consent}/revoke = POST /v1/people/{person}/consents/{consent}/revoke
            POST /people/{person}/disclosures               = POST /v1/people/{person}/disclosures
            POST /people/{person}/glass                     = POST /v1/people/{person}/break-glass
            POST /cases/{id}/glass                          = POST /v1/cases/{id}/break-glass
            """;

    /** Forms and what belongs to a browser alone: its session, a stream that tells a page to ask again, a failed sign-in. */
    private static final Set<String> OF_BROWSERS = Set.of(
            "GET /people/{person}/glass",
            "GET /cases/{id}/glass",
            "GET /live",
            "GET /here",
            "POST /here",
            "GET /kept",
            "POST /kept/{id}/drop",
            "GET /signed-out",
            "GET /sign-in-failed");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void theApiHasAllThatThePagesHave() {
        Set<String> operations = new EveryAddress(mappings).operations();

        assertThat(withoutOperation(operations, same())).isEmpty();
    }

    @Test
    void aPageActionWithoutItsOperationIsSeen() {
        Set<String> operations = new TreeSet<>(new EveryAddress(mappings).operations());
        operations.add("POST /cases/{id}/made-up");
        operations.add("GET /made-up");
        operations.remove("GET /v1/outbox");

        assertThat(withoutOperation(operations, same()))
                .containsExactlyInAnyOrder("POST /cases/{id}/made-up", "GET /made-up", "GET /outbox");
    }

    private static Set<String> withoutOperation(Set<String> operations, Map<String, Set<String>> same) {
        Set<String> without = new TreeSet<>();
        for (String each : operations) {
            boolean isPage = !each.matches("\\S+ /(v1/|v3/|inbound/|livez|error|swagger).*");
            if (isPage && !OF_BROWSERS.contains(each)) {
                Set<String> needed = same.getOrDefault(each, Set.of(each.replace(" /", " /v1/")));
                if (!operations.containsAll(needed)) {
                    without.add(each);
                }
            }
        }
        return without;
    }

    private static Map<String, Set<String>> same() {
        Map<String, Set<String>> same = new TreeMap<>();
        SAME.lines().forEach(line -> {
            String[] sides = line.split(" = ", 2);
            same.put(sides[0].strip(), Set.of(sides[1].strip().split(", ", -1)));
        });
        return same;
    }
}
