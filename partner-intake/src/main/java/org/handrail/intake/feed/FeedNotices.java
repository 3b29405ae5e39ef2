package org.handrail.intake.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.directory.Directory;
import org.handrail.directory.Partner;
import org.handrail.directory.Program;
import org.handrail.events.Phase;
import org.handrail.events.codec.FactRecords;
import org.handrail.events.fact.FeedNotice;
import org.handrail.events.fact.FeedQuiet;
import org.handrail.events.fact.FeedResumed;
import org.handrail.events.terms.ProgramId;
import org.handrail.journal.InBand;
import org.springframework.dao.DataAccessException;

/** Says in-band which feeds are quiet and which are heard again. */
final class FeedNotices implements InBand {

    private static final String APART = "#";

    private final FeedTable feeds;
    private final Directory directory;
    private final FeedProperties settings;
    private final Phase service;

    FeedNotices(FeedTable feeds, Directory directory, FeedProperties settings, Phase service) {
        this.feeds = feeds;
        this.directory = directory;
        this.settings = settings;
        this.service = service;
    }

    @Override
    public List<Notice> unsaid() {
        try {
            return feeds.unsaid().stream()
                    .flatMap(each -> notice(each).stream())
                    .toList();
        } catch (DataAccessException away) {
            return List.of(); // the relay itself says that the database is away
        }
    }

    @Override
    public void said(Notice notice) {
        String[] name = notice.name().split(APART, 2);
        feeds.said(name[0], Long.parseLong(name[1]));
    }

    @Override
    public void forgotten() {
        feeds.unsay();
    }

    private Optional<Notice> notice(FeedTable.Unsaid unsaid) {
        Feed feed = unsaid.feed();
        return directory
                .partner(feed.partner())
                .map(partner ->
                        new Notice(feed.partner() + APART + unsaid.noticed(), FactRecords.of(notice(feed, partner))));
    }

    private FeedNotice notice(Feed feed, Partner partner) {
        FeedRhythm rhythm = new FeedRhythm(partner, settings);
        Set<ProgramId> programs = partner.programs().stream().map(Program::id).collect(Collectors.toSet());
        return feed.quiet()
                ? new FeedQuiet(
                        service,
                        feed.partner(),
                        programs,
                        feed.lastHeard(),
                        rhythm.usualGap(feed),
                        rhythm.usualLag(feed))
                : new FeedResumed(
                        service,
                        feed.partner(),
                        programs,
                        feed.lastHeard(),
                        rhythm.usualGap(feed),
                        rhythm.usualLag(feed));
    }
}
