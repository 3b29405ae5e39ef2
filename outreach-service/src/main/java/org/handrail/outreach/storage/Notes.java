package org.handrail.outreach.storage;

import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.jspecify.annotations.Nullable;

/** What may be written for colleagues. */
final class Notes {

    private static final int LONGEST = 4_000;

    private Notes() {}

    static void mustFit(@Nullable String note) {
        if (note != null && note.indexOf('\0') >= 0) {
            throw new CaseRefusal(Kind.INVALID, "The note holds a character that is none.", "Type it anew.");
        }
        if (note != null && note.length() > LONGEST) {
            throw new CaseRefusal(Kind.INVALID, "The note is too long.", "Keep it under " + LONGEST + " characters.");
        }
    }

    static void mustSaySomething(@Nullable String note) {
        mustFit(note);
        if (note == null || note.isBlank()) {
            throw new CaseRefusal(Kind.INVALID, "Nothing was written.", "Write a note.");
        }
    }
}
