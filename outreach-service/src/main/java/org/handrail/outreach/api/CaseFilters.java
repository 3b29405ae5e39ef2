package org.handrail.outreach.api;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.events.finding.Severity;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Spelling;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.storage.CaseFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Filters of a list out of query parameters, the same for API and pages. */
public final class CaseFilters {

    private static final Set<String> KNOWN =
            Set.of("state", "severity", "rule", "program", "owner", "mine", "unclaimed", "size", "cursor");

    private CaseFilters() {}

    /**
     * The filter these parameters ask for; an empty value asks for nothing.
     *
     * @throws CaseRefusal when one is misspelled: a filter that is silently not applied hides or shows the wrong people
     */
    public static CaseFilter of(MultiValueMap<String, String> asked, Who who) {
        for (String name : asked.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new CaseRefusal(
                        Kind.INVALID,
                        "A query parameter is not known.",
                        "Use any of: " + String.join(", ", new TreeSet<>(KNOWN)) + ".");
            }
        }
        String state = value(asked, "state");
        return new CaseFilter(
                state == null || Spelling.read(State.class, "state", state) == State.OPEN,
                severities(asked),
                value(asked, "rule"),
                value(asked, "program"),
                yes(asked, "mine") ? who.id() : value(asked, "owner"),
                yes(asked, "unclaimed"));
    }

    private static Set<Severity> severities(MultiValueMap<String, String> asked) {
        Set<Severity> severities = new TreeSet<>();
        for (String text : asked.getOrDefault("severity", List.of())) {
            if (!text.isBlank()) {
                severities.add(Spelling.read(Severity.class, "severity", text));
            }
        }
        return severities;
    }

    private static boolean yes(MultiValueMap<String, String> asked, String name) {
        String text = value(asked, name);
        return text != null && Spelling.read(YesOrNo.class, name, text) == YesOrNo.TRUE;
    }

    private static @Nullable String value(MultiValueMap<String, String> asked, String name) {
        String text = asked.getFirst(name);
        return text == null || text.isBlank() ? null : text;
    }

    private enum State {
        OPEN,
        CLOSED
    }

    private enum YesOrNo {
        TRUE,
        FALSE
    }
}
