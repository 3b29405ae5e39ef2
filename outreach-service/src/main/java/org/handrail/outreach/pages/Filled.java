package org.handrail.outreach.pages;

import org.jspecify.annotations.Nullable;

/** What somebody filled in, to be shown again where it was refused. */
record Filled(
        @Nullable String channel,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String later) {

    static final Filled NOTHING = new Filled(null, null, null, null, null);

    static Filled note(String note) {
        return new Filled(null, null, null, note, null);
    }
}
