package org.handrail.insights.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures, a page of them.
 *
 * @param judgedThrough how far all handoffs are judged that these figures rest on; missing while nothing was heard of it
 * @param by what they are put together by
 * @param figures a group each: what it is put together by, then what is said of it
 * @param next what {@code after} is for the next page; missing on the last
 * @param columns all that is said of a group, in order, for whoever writes a table
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigurePage(
        @Nullable Instant judgedThrough,
        List<String> by,
        List<Map<String, @Nullable Object>> figures,
        @Nullable String next,
        @JsonIgnore List<String> columns) {

    public FigurePage {
        by = List.copyOf(by);
        figures = List.copyOf(figures);
        columns = List.copyOf(columns);
    }
}
