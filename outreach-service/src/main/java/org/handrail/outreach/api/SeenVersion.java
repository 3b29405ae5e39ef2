package org.handrail.outreach.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;

/** The version of a case that somebody has seen, as an entity tag. */
record SeenVersion(long version) {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    /** Reads an {@code If-Match} header. */
    public static SeenVersion of(String header) {
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new CaseRefusal(
                    Kind.INVALID, "If-Match is not an ETag of a case.", "Send the ETag that came with the case.");
        }
        return new SeenVersion(Long.parseLong(tag.group(1)));
    }

    static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
