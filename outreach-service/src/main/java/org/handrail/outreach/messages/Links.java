package org.handrail.outreach.messages;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where a message leads. An id of a case says nothing to anybody who may not sign in. */
@Component
class Links {

    private final String desk;

    Links(MessageSettings settings) {
        String given = settings.desk().toString();
        this.desk = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    }

    String toCase(UUID id) {
        return desk + "/cases/" + id;
    }

    String toDesk() {
        return desk + "/";
    }
}
