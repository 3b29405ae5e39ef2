package org.handrail.outreach.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.outreach.storage.CasePage;
import org.handrail.outreach.storage.HowCurrent.Currency;
import org.handrail.outreach.storage.PageStart;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases.
 *
 * @param matching how many cases the filters let through, on all pages
 * @param leftOut how many open, or closed, cases they leave out
 * @param next the {@code cursor} of the next page; missing on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseListJson(
        List<CaseJson> cases,
        int matching,
        int leftOut,
        @Nullable String next,
        JudgementJson judgement) {

    static CaseListJson of(CasePage page, Currency currency) {
        PageStart next = page.next();
        return new CaseListJson(
                page.cases().stream().map(CaseJson::of).toList(),
                page.matching(),
                page.leftOut(),
                next == null ? null : next.text(),
                JudgementJson.of(currency));
    }

    /**
     * How current all this is.
     *
     * @param asOf the log time through which everything is judged; missing while that is not known
     * @param ageSeconds how long ago that is
     * @param stale whether it is too old to rely on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JudgementJson(@Nullable Instant asOf, @Nullable Double ageSeconds, boolean stale) {

        private static final double MILLIS = 1000;

        static JudgementJson of(Currency currency) {
            Duration age = currency.age();
            return new JudgementJson(currency.asOf(), age == null ? null : age.toMillis() / MILLIS, currency.isStale());
        }
    }
}
