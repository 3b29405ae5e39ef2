package org.handrail.outreach.pages;

import java.util.List;
import org.handrail.outreach.cases.Who;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param who looks, or null before they signed in
 * @param zone in which all times of the page are
 * @param live where news of what stands on the page come from
 * @param seen the latest entry that the page can show
 * @param hereEvery how often the page says that somebody is in front of it, while somebody is, in ms
 * @param unsent how many forms wait to be sent again
 */
record Frame(
        @Nullable Who who,
        List<Link> links,
        @Nullable JudgementView judgement,
        String zone,
        String live,
        long seen,
        long hereEvery,
        int unsent) {

    /** A page to go to. */
    record Link(String text, String address, boolean here) {}

    /** What a page of another room is called, where it is, and who sees the way there. */
    record Page(String text, String address, For audience) {

        boolean isFor(Who who) {
            return switch (audience) {
                case ANYBODY -> true;
                case WORKERS -> who.mayWork();
                case SUPERVISORS -> who.isSupervisor();
            };
        }
    }

    /** Who sees the way to a page. That they may open it is said elsewhere, by {@code PageSecurity}. */
    enum For {
        ANYBODY,
        WORKERS,
        SUPERVISORS
    }

    /** The way through the desk, in this order. A new page adds its line. */
    static final List<Page> PAGES = List.of(
            new Page("Today", "/", For.ANYBODY),
            new Page("Leaving soon", "/leaving", For.WORKERS),
            new Page("Cases", "/cases", For.ANYBODY),
            new Page("People", "/people", For.WORKERS),
            new Page("Team", "/team", For.WORKERS),
            new Page("Audit", "/audit", For.SUPERVISORS),
            new Page("Outbox", "/outbox", For.SUPERVISORS));
}
