package org.handrail.testing;

/** Events as a clinic writes them, one line of JSON each. */
public final class PostedText {

    private PostedText() {}

    /**
     * An event.
     *
     * @param type without prefix and version: {@code detox.admitted}
     * @param data its fields as JSON, without the braces
     */
    public static String event(String id, String type, String time, String data) {
        return """
                {"specversion":"1.0","id":"%s","type":"handrail.%s.v1","time":"%s","subject":"P-1","data":{%s}}""".formatted(id, type, time, data);
    }

    /** Taking an event back. */
    public static String retraction(String id, String wrong) {
        return event(id, "person.retracted", "2026-03-09T12:00:00Z", "\"fact\":\"" + wrong + "\"");
    }
}
