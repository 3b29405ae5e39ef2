package org.handrail.local.post;

import org.jspecify.annotations.Nullable;

/**
 * One event of a file, as it will be posted.
 *
 * @param line where it stands in the file, from 1
 * @param json the structured CloudEvent, on one line
 * @param service the intake it goes to
 * @param client who posts it, or null where neither the event nor the mapping says so
 */
record EventLine(
        int line, String json, String service, @Nullable String client) {

    /**
     * The intake that takes this type. Events about the person go to any; so does what cannot be understood, since an
     * intake explains best what is wrong with it.
     */
    static String serviceFor(@Nullable String type) {
        String named = type == null ? "" : type;
        if (named.startsWith("handrail.detox.")) {
            return "detox";
        }
        return named.startsWith("handrail.placement.") ? "placement" : "aftercare";
    }
}
