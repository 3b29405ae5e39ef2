package org.handrail.local.post;

import org.jspecify.annotations.Nullable;

/**
 * One event of a file, as it will be posted.
 *
 * @param line where it stands in the file, from 1
 * @param text a structured CloudEvent on one line, or a record of CSV
 * @param service the intake it goes to
 * @param client who posts it, or null where neither the event nor the mapping says so
 * @param header the header that belongs to a record of CSV, or null where it is a CloudEvent
 */
record EventLine(
        int line,
        String text,
        String service,
        @Nullable String client,
        @Nullable String header) {

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
