package org.handrail.local.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events that go to one intake in one request: all CloudEvents, or all records under one header. */
final class Batch {

    private final List<EventLine> events = new ArrayList<>();

    void add(EventLine event) {
        events.add(event);
    }

    List<EventLine> events() {
        return events;
    }

    String contentType() {
        return header() == null ? "application/x-ndjson" : "text/csv";
    }

    String body() {
        StringBuilder body = new StringBuilder();
        if (header() != null) {
            body.append(header()).append('\n');
        }
        events.forEach(event -> body.append(event.text()).append('\n'));
        return body.toString();
    }

    /** The line of the file for each line of the body at which an event begins. */
    Map<Integer, Integer> lines() {
        Map<Integer, Integer> lines = new HashMap<>();
        int next = header() == null ? 1 : 1 + linesOf(header());
        for (EventLine event : events) {
            lines.put(next, event.line());
            next += linesOf(event.text());
        }
        return lines;
    }

    private @Nullable String header() {
        return events.getFirst().header();
    }

    private static int linesOf(@Nullable String text) {
        return text == null
                ? 0
                : 1 + (int) text.chars().filter(each -> each == '\n').count();
    }
}
