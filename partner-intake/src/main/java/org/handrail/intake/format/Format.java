package org.handrail.intake.format;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a post is written; media types and their parameters are compared without regard to case. */
public enum Format {
    STRUCTURED,
    BINARY,
    BATCH,
    NDJSON,
    CSV;

    /** What a post may be written in, for the answer to one that is not. */
    public static final String ACCEPTED =
            "application/cloudevents+json, application/cloudevents-batch+json, application/x-ndjson, text/csv, and application/json with ce- headers";

    private static final int UNSUPPORTED = 415;

    /**
     * The format of a post.
     *
     * @param contentType as sent, or null where nothing was sent
     * @param attributes its {@code ce-} headers, without {@code ce-}
     * @throws BodyRefused where there is none such, or its charset is not UTF-8
     */
    public static Format of(@Nullable String contentType, Map<String, List<String>> attributes) throws BodyRefused {
        String[] parts = (contentType == null ? "" : contentType).split(";", -1);
        for (int each = 1; each < parts.length; each++) {
            refuseOtherCharset(parts[each].strip().toLowerCase(Locale.ROOT));
        }
        String type = parts[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/cloudevents+json" -> STRUCTURED;
            case "application/cloudevents-batch+json" -> BATCH;
            case "application/x-ndjson", "application/ndjson" -> NDJSON;
            case "text/csv" -> CSV;
            case "application/json" -> attributes.isEmpty() ? STRUCTURED : BINARY;
            case "" -> {
                if (attributes.isEmpty()) {
                    throw unsupported("no content type", ACCEPTED);
                }
                yield BINARY;
            }
            default -> throw unsupported("not a content type that is taken here", ACCEPTED);
        };
    }

    /** Whether it carries one event alone. */
    public boolean isSingle() {
        return this == STRUCTURED || this == BINARY;
    }

    /**
     * The events of a body in this format.
     *
     * @param largest the largest event in bytes
     */
    public EventStream read(InputStream body, int largest, Map<String, List<String>> attributes, CsvTerms csv) {
        return switch (this) {
            case STRUCTURED -> new OneEvent(body, largest);
            case BINARY -> new BinaryEvent(attributes, body, largest);
            case BATCH -> new BatchEvents(body, largest);
            case NDJSON -> new NdjsonEvents(body, largest);
            case CSV -> new CsvEvents(body, largest, csv);
        };
    }

    /**
     * How a partner's CSV is read.
     *
     * @param partner who posts
     * @param columns the name of the mapping that the directory says for it; null where it says none
     * @param keepsUnknown whether columns that no mapping knows are kept instead of refused
     */
    public record CsvTerms(
            CsvMappings mappings, String partner, @Nullable String columns, boolean keepsUnknown) {

        /** The mapping for a file with this header. */
        CsvMapping mapping(List<String> header) {
            return mappings.of(partner, columns, header);
        }
    }

    private static void refuseOtherCharset(String parameter) throws BodyRefused {
        if (!parameter.startsWith("charset=")) {
            return;
        }
        String charset =
                parameter.substring("charset=".length()).replace("\"", "").strip();
        if (!charset.equals("utf-8") && !charset.equals("us-ascii")) {
            throw unsupported("a charset that is not taken here", "charset=utf-8");
        }
    }

    private static BodyRefused unsupported(String problem, String expected) {
        return new BodyRefused(new Refusal(UNSUPPORTED, "", problem, expected));
    }
}
