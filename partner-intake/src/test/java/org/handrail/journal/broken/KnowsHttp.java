package org.handrail.journal.broken;

import org.springframework.http.HttpStatus;

/** What the journal must not be. */
public final class KnowsHttp {

    private KnowsHttp() {}

    /** A status. */
    public static int status() {
        return HttpStatus.OK.value();
    }
}
