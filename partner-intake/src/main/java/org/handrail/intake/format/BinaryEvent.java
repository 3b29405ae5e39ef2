package org.handrail.intake.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The binary mode of CloudEvents over HTTP: attributes in {@code ce-} headers, percent-encoded; the body is the data. */
final class BinaryEvent implements EventStream {

    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]{1,20}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, List<String>> headers;
    private final OneEvent data;

    /**
     * An event in binary mode.
     *
     * @param headers its {@code ce-} headers, names in lower case without {@code ce-}, values as sent
     */
    BinaryEvent(Map<String, List<String>> headers, InputStream body, int largest) {
        this.headers = headers;
        this.data = new OneEvent(body, largest);
    }

    @Override
    public @Nullable Found next() throws IOException {
        return switch (data.next()) {
            case null -> null;
            case Found.Unreadable unreadable -> unreadable;
            case Found.Event body -> event(body.json());
        };
    }

    private static final class RefusedHeader extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        RefusedHeader(String name, String problem, String expected) {
            super(problem, null, false, false);
            this.refusal = new Refusal(400, "/" + name, problem, expected).at("header ce-" + name);
        }
    }

    private Found event(byte[] body) {
        if (body.length > 0 && !JsonArray.isOneValue(body)) {
            return new Found.Unreadable(0, Refusal.unreadable("not well-formed JSON", "one JSON object as the body"));
        }
        StringBuilder json = new StringBuilder(body.length + 512).append('{');
        try {
            for (Map.Entry<String, List<String>> header : headers.entrySet()) {
                json.append(json.length() > 1 ? "," : "")
                        .append(JSON.writeValueAsString(header.getKey()))
                        .append(':')
                        .append(JSON.writeValueAsString(attribute(header.getKey(), header.getValue())));
            }
        } catch (RefusedHeader refused) {
            return new Found.Unreadable(0, refused.refusal);
        }
        ByteArrayOutputStream event = new ByteArrayOutputStream(json.length() + body.length);
        event.writeBytes(json.toString().getBytes(StandardCharsets.UTF_8));
        if (body.length > 0) {
            event.writeBytes(",\"data\":".getBytes(StandardCharsets.UTF_8));
            event.writeBytes(body);
        }
        event.write('}');
        return new Found.Event(0, event.toByteArray());
    }

    private static String attribute(String name, List<String> values) throws RefusedHeader {
        if (!ATTRIBUTE.matcher(name).matches() || name.equals("data") || name.equals("datacontenttype")) {
            throw new RefusedHeader(name, "not an attribute's name", "up to 20 letters and digits after ce-");
        }
        if (values.size() != 1) {
            throw new RefusedHeader(name, "stands here more than once", "each attribute once");
        }
        String decoded = percentDecoded(unquoted(values.getFirst()));
        if (decoded == null) {
            throw new RefusedHeader(
                    name,
                    "not percent-encoded as it should be",
                    "printable ASCII, all else as percent sign and two hex digits, of its UTF-8");
        }
        return decoded;
    }

    /** A value in double quotes, as older senders write it, without them. */
    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    /** One round of percent-decoding; null where it cannot be done. */
    private static @Nullable String percentDecoded(String value) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(value.length());
        for (int at = 0; at < value.length(); at++) {
            char each = value.charAt(at);
            if (each < ' ' || each > '~') {
                return null;
            }
            if (each != '%') {
                decoded.write(each);
                continue;
            }
            int high = at + 2 <= value.length() - 1 ? Character.digit(value.charAt(at + 1), 16) : -1;
            int low = at + 2 <= value.length() - 1 ? Character.digit(value.charAt(at + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            decoded.write(high * 16 + low);
            at += 2;
        }
        return Utf8.text(decoded.toByteArray());
    }

    @Override
    public String counts() {
        return "index";
    }

    @Override
    public Refusal located(Found.Event event, Refusal refusal) {
        String pointer = refusal.pointer();
        boolean attribute = pointer.length() > 1 && pointer.lastIndexOf('/') == 0 && !pointer.equals("/data");
        return attribute ? refusal.at("header ce-" + pointer.substring(1)) : refusal;
    }
}
