package org.handrail.outreach.api;

import java.util.UUID;
import org.handrail.events.terms.CaseId;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.storage.CaseDetail;
import org.handrail.outreach.storage.CaseDetails;
import org.handrail.outreach.storage.CaseList;
import org.handrail.outreach.storage.HowCurrent;
import org.handrail.outreach.storage.PageStart;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs, to look at. */
@RestController
@RequestMapping("/v1/cases")
class CasesApi {

    private static final String DEFAULT_SIZE = "50";
    private static final int LARGEST_SIZE = 200;

    private final CaseList list;
    private final CaseDetails details;
    private final HowCurrent howCurrent;

    CasesApi(CaseList list, CaseDetails details, HowCurrent howCurrent) {
        this.list = list;
        this.details = details;
        this.howCurrent = howCurrent;
    }

    @GetMapping
    CaseListJson cases(
            @RequestParam MultiValueMap<String, String> filters,
            @RequestParam(defaultValue = DEFAULT_SIZE) int size,
            @RequestParam @Nullable String cursor,
            Who who) {
        if (size < 1 || size > LARGEST_SIZE) {
            throw new CaseRefusal(
                    Kind.INVALID, "The size is out of range.", "Ask for 1 to " + LARGEST_SIZE + " cases.");
        }
        PageStart start = cursor == null ? null : PageStart.of(cursor);
        // how current first: what is listed is then at least as new
        HowCurrent.Currency currency = howCurrent.now();
        return CaseListJson.of(list.page(CaseFilters.of(filters, who), size, start, who), currency);
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseDetailJson> one(@PathVariable UUID id, Who who) {
        HowCurrent.Currency currency = howCurrent.now();
        CaseDetail detail = details.of(new CaseId(id), who);
        return ResponseEntity.ok()
                .eTag(SeenVersion.tag(detail.summary().version()))
                .body(CaseDetailJson.of(detail, currency));
    }

    /** What is done to a case; everyone says which version of it they have seen. */
    interface Deed {
        void to(CaseId theCase, long version);
    }

    /** Does it, and answers with the case as it is then. */
    ResponseEntity<CaseDetailJson> after(UUID id, SeenVersion seen, Who who, Deed deed) {
        deed.to(new CaseId(id), seen.version());
        return one(id, who);
    }
}
