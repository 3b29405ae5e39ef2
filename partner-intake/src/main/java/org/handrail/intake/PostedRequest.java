package org.handrail.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.handrail.events.Phase;
import org.handrail.intake.format.Refusal;
import org.jspecify.annotations.Nullable;

/** What a post says in its headers and its query, read strictly. */
record PostedRequest(HttpServletRequest request) {

    /** A UUID of the client's choice, the same for every post of one upload. */
    static final String UPLOAD_ID = "Upload-Id";

    /** How many lines or elements of the whole this post leaves out, since they are committed. */
    static final String UPLOAD_OFFSET = "Upload-Offset";

    private static final String ATTRIBUTE = "ce-";

    /** Its {@code ce-} headers, without {@code ce-}, in lower case. */
    Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(ATTRIBUTE)) {
                attributes.put(lower.substring(ATTRIBUTE.length()), Collections.list(request.getHeaders(name)));
            }
        }
        return attributes;
    }

    /** The upload that this post is a part of, where the client chose one. */
    @Nullable
    UUID upload() {
        String id = request.getHeader(UPLOAD_ID);
        if (id == null) {
            return null;
        }
        try {
            return UUID.fromString(id.strip());
        } catch (IllegalArgumentException notOne) {
            throw new RefusedPost(Refusal.unreadable("not a UUID", "a random UUID of your choice")
                    .at("header " + UPLOAD_ID));
        }
    }

    /** Where this post goes on, or null where it begins at the beginning. */
    @Nullable
    Long offset() {
        String offset = request.getHeader(UPLOAD_OFFSET);
        if (offset == null) {
            return null;
        }
        if (!offset.matches("\\d{1,18}")) {
            throw new RefusedPost(Refusal.unreadable("not a number", "how many lines or elements are left out")
                    .at("header " + UPLOAD_OFFSET));
        }
        return Long.valueOf(offset);
    }

    /** The phases of which alone events are to be taken; empty for all. */
    Set<Phase> only() {
        Set<Phase> only = EnumSet.noneOf(Phase.class);
        String[] named = request.getParameterMap().getOrDefault("only", new String[0]);
        for (String one : String.join(",", named).split(",", -1)) {
            if (!one.isBlank()) {
                only.add(phase(one.strip()));
            }
        }
        return only;
    }

    private static Phase phase(String named) {
        for (Phase phase : Phase.values()) {
            if (phase.wireName().equals(named)) {
                return phase;
            }
        }
        throw new RefusedPost(Refusal.unreadable("not a phase", "phases divided by commas, such as detox,person")
                .at("query parameter only"));
    }
}
