package org.handrail.outreach.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param matching how many cases the filter lets through, on all pages
 * @param leftOut how many it leaves out of those that are open, or closed, as asked
 * @param next where the next page begins, or null on the last
 */
public record CasePage(
        List<CaseSummary> cases,
        int matching,
        int leftOut,
        @Nullable PageStart next) {

    public CasePage {
        cases = List.copyOf(cases);
    }
}
