package org.handrail.rules.yaml;

import java.util.Set;
import org.handrail.rules.pathway.Span;
import org.handrail.rules.pathway.Template;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Vocabulary;

/** Figures and texts as only a pathway has them. */
final class Figures {

    private Figures() {}

    /** The length of a window, {@code 2 business days}. */
    static Span span(Scalar figure) {
        Scalar.Amount amount = figure.amount("window", "write it as 24 hours, 7 calendar days or 1 business day");
        return switch (amount.unit()) {
            case "hour" -> new Span.Hours(amount.count());
            case "calendar day" -> new Span.CalendarDays(amount.count());
            case "business day" -> businessDays(figure, amount.count());
            default ->
                throw figure.refused(
                        "a window is not counted in " + amount.unit() + "s",
                        "write hours, calendar days or business days");
        };
    }

    /** A text whose blanks are all among these. */
    static Template template(Scalar text, Set<String> blanks) {
        Template template = Template.of(text.text());
        template.blanks().stream()
                .filter(blank -> !blanks.contains(blank))
                .findFirst()
                .ifPresent(blank -> {
                    throw text.refused("{" + blank + "} is never filled here", Vocabulary.remedy(blank, blanks));
                });
        return template;
    }

    private static Span businessDays(Scalar figure, int count) {
        if (count == 0) {
            throw figure.refused("0 business days end before they begin", "write at least 1 business day");
        }
        return new Span.BusinessDays(count);
    }
}
