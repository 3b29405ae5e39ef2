package org.handrail.intake.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.intake.PostingPartner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What does not fit among a partner's own posts, for the partner to mend. */
@RestController
@RequestMapping("/v1/flags")
class FlagsController {

    private static final String FLAGS = """
            select * from flag where source = :source and fact > :after order by fact, reason limit :limit""";

    private final JdbcClient jdbc;

    FlagsController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A flag that stands.
     *
     * @param fact the event it is about; what was posted is at {@code /v1/events/{fact}}
     * @param reason what does not fit
     * @param mend what would put it right; the flag then falls by itself
     * @param kind what the event belongs to: {@code stay}, {@code referral} …
     * @param id of that, as in {@code self} where it is listed
     * @param raisedAt when it was first seen not to fit
     */
    public record Raised(UUID fact, String reason, String mend, String kind, UUID id, Instant raisedAt) {

        private static Raised of(ResultSet row, int number) throws SQLException {
            return new Raised(
                    row.getObject("fact", UUID.class),
                    row.getString("reason"),
                    row.getString("mend"),
                    Word.of(Kind.valueOf(row.getString("kind"))),
                    row.getObject("anchor", UUID.class),
                    row.getTimestamp("raised_at").toInstant());
        }
    }

    /** A page of the flags that stand, in the order of the ids of their events. */
    @GetMapping
    Paged<Raised> flags(PostingPartner partner, Page page) {
        List<Raised> flags = jdbc.sql(FLAGS)
                .param("source", partner.id().value())
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query(Raised::of)
                .list();
        return Paged.cut(flags, page.limit(), Raised::fact);
    }
}
