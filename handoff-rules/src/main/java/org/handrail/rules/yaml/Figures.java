package org.handrail.rules.yaml;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.rules.pathway.Span;
import org.handrail.rules.pathway.Template;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Vocabulary;

/** Figures and texts as only a pathway has them. */
final class Figures {

    /** How the length of a window is written, for editors. */
    static final String SPAN = "(under )?\\d{1,4} (hour|calendar day|business day)s?( before)?";

    private static final Pattern PARTS = Pattern.compile("(under )?(\\d{1,4}) ([a-z ]*?)s?( before)?");

    private Figures() {}

    /** The length of a window: {@code 2 business days}, {@code under 14 calendar days}, {@code 24 hours before}. */
    static Span span(Scalar figure) {
        Matcher parts = PARTS.matcher(figure.text());
        if (!parts.matches()) {
            throw noWindow(figure);
        }
        int size = Integer.parseInt(parts.group(2));
        boolean before = parts.group(4) != null;
        Span span = switch (parts.group(3)) {
            case "hour" -> new Span.Hours(before ? -size : size);
            case "calendar day" -> new Span.CalendarDays(before ? -size : size);
            case "business day" -> businessDays(figure, size, before);
            case "minute", "day" ->
                throw figure.refused(
                        "a window is not counted in " + parts.group(3) + "s",
                        "write hours, calendar days or business days");
            default -> throw noWindow(figure);
        };
        return parts.group(1) == null ? span : new Span.Under(span);
    }

    /** A count of calendar days. */
    static int calendarDays(Scalar figure) {
        if (span(figure) instanceof Span.CalendarDays(int count)) {
            return count;
        }
        throw figure.refused("\"" + figure.text() + "\" are no calendar days", "write it as 60 calendar days");
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

    private static Span businessDays(Scalar figure, int count, boolean before) {
        if (before) {
            throw figure.refused("business days are not counted backwards", "write calendar days or hours");
        }
        if (count == 0) {
            throw figure.refused("0 business days end before they begin", "write at least 1 business day");
        }
        return new Span.BusinessDays(count);
    }

    private static org.handrail.yaml.UnreadableYaml noWindow(Scalar figure) {
        return figure.refused(
                "\"" + figure.text() + "\" is no window", "write it as 24 hours, 7 calendar days or 1 business day");
    }
}
