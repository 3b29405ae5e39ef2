package org.handrail.outreach.messages;

import java.util.Locale;
import org.handrail.outreach.storage.CaseNews;

/** What a message is about, in words that disclose nothing about anybody. */
public enum About {
    CLAIMED("A case was claimed"),
    ASSIGNED("A case was given to you"),
    TAKEN_OVER("A case of yours was given to somebody else"),
    ON_CALL("A case waits for whoever is on call"),
    UNCLAIMED("A case was not claimed in time"),
    OVERDUE("A step is overdue"),
    RETURNED("A case went back to the queue"),
    OWNER_AWAY("A case went back to the queue: its owner is away"),
    ESCALATED("A colleague asks you to look at a case"),
    REVIEW("A case needs your decision"),
    LOOK_AGAIN("It is time to look again at a case that was given up"),
    RECOVERED("A part of a case was made good, or is no longer owed"),
    CLOSED("A case closed itself"),
    REPLIED("A text was answered"),
    TEXT_FAILED("A text did not go out, or it is not known whether it did"),
    FEED_QUIET("A feed is quiet: cases rest on its silence"),
    DIGEST("The desk today");

    private final String subject;

    About(String subject) {
        this.subject = subject;
    }

    /** One sentence, the subject of an e-mail. */
    public String subject() {
        return subject;
    }

    /** As it stands in a webhook and in figures: {@code taken-over}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a deadline brought it about: those run at night only for what cannot wait. */
    boolean isOfDeadline() {
        return this == ON_CALL || this == UNCLAIMED || this == OVERDUE || this == RETURNED;
    }

    static About of(CaseNews.Kind kind) {
        return switch (kind) {
            case CLAIMED -> CLAIMED;
            case ASSIGNED -> ASSIGNED;
            case TAKEN_OVER -> TAKEN_OVER;
            case ON_CALL -> ON_CALL;
            case UNCLAIMED -> UNCLAIMED;
            case OVERDUE -> OVERDUE;
            case RETURNED -> RETURNED;
            case OWNER_AWAY -> OWNER_AWAY;
            case ESCALATED -> ESCALATED;
            case REVIEW -> REVIEW;
            case LOOK_AGAIN -> LOOK_AGAIN;
            case RECOVERED -> RECOVERED;
            case CLOSED -> CLOSED;
            case REPLIED -> REPLIED;
            case TEXT_FAILED -> TEXT_FAILED;
        };
    }
}
