package org.handrail.intake.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.upload.Upload.Hold;
import org.handrail.journal.PostedCipher;
import org.springframework.jdbc.core.JdbcTemplate;

/** All uploads of this service's partners, for as long as they are kept. */
public final class Uploads {

    private static final String BEGIN = """
            insert into upload as u (source, id, attempt, state, counts, read_to) values (?, ?, 1, 'open', ?, -1)
            on conflict (source, id) do update set attempt = u.attempt + 1, state = 'open', counts = excluded.counts,
              read_to = -1, accepted = 0, duplicates = 0, conflicts = 0, refused = 0, elsewhere = 0,
              begun_at = clock_timestamp(), changed_at = clock_timestamp()
            returning attempt""";

    private static final String RESUME = """
            update upload set attempt = attempt + 1, state = 'open', changed_at = clock_timestamp()
            where source = ? and id = ? and read_to = ? and counts = ?
            returning attempt""";

    /** The first batch makes the row, where nobody has begun it; another attempt in between leaves nothing to insert. */
    private static final String APPEND = """
            with moved as (
              insert into upload as u
                (source, id, attempt, state, counts, read_to, accepted, duplicates, conflicts, refused, elsewhere)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              on conflict (source, id) do update set state = excluded.state, read_to = excluded.read_to,
                accepted = u.accepted + excluded.accepted, duplicates = u.duplicates + excluded.duplicates,
                conflicts = u.conflicts + excluded.conflicts, refused = u.refused + excluded.refused,
                elsewhere = u.elsewhere + excluded.elsewhere, changed_at = clock_timestamp()
              where u.attempt = excluded.attempt
              returning source, id)
            insert into upload_receipts (source, upload, first, last, receipts, facts)
            select source, id, ?, ?, ?, ?::uuid[] from moved""";

    private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final SealedReceipts receipts;
    private final Duration kept;
    private final AtomicReference<Instant> cleared = new AtomicReference<>(Instant.EPOCH);

    /**
     * Uploads in the schema that the connection leads to.
     *
     * @param kept how long an upload can be looked at after it last changed
     */
    public Uploads(JdbcTemplate jdbc, PostedCipher cipher, Duration kept) {
        this.jdbc = jdbc;
        this.receipts = new SealedReceipts(cipher);
        this.kept = kept;
    }

    /** Begins an upload anew under an id that its partner chose. */
    public Hold begin(PartnerId source, UUID id, String counts) {
        List<Integer> attempt = jdbc.query(BEGIN, (row, number) -> row.getInt(1), source.value(), id, counts);
        jdbc.update("delete from upload_receipts where source = ? and upload = ?", source.value(), id);
        return new Hold(source, id, attempt.getFirst());
    }

    /** Goes on with an upload after this number; empty where that is not how far it is committed. */
    public Optional<Hold> resume(PartnerId source, UUID id, String counts, long readTo) {
        return jdbc.query(RESUME, (row, number) -> row.getInt(1), source.value(), id, readTo, counts).stream()
                .map(attempt -> new Hold(source, id, attempt))
                .findFirst();
    }

    /**
     * Adds a batch, within the transaction that commits it.
     *
     * @param outcome what the events of this batch came to
     * @throws Superseded when another post of the same upload has begun since
     */
    public void append(Hold hold, String counts, Upload.State state, Counts outcome, Upload.Receipts batch) {
        int added = jdbc.update(
                APPEND,
                hold.source().value(),
                hold.id(),
                hold.attempt(),
                state.wireName(),
                counts,
                batch.last(),
                outcome.accepted(),
                outcome.duplicates(),
                outcome.conflicts(),
                outcome.refused(),
                outcome.elsewhere(),
                batch.first(),
                batch.last(),
                receipts.sealed(hold, batch),
                batch.facts().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        if (added == 0) {
            throw new Superseded();
        }
    }

    /** Says how an upload ended of which nothing was left to append. */
    public void end(Hold hold, Upload.State state) {
        jdbc.update(
                "update upload set state = ?, changed_at = clock_timestamp() where source = ? and id = ? and attempt = ?",
                state.wireName(),
                hold.source().value(),
                hold.id(),
                hold.attempt());
    }

    /** An upload of this partner. */
    public Optional<Upload> find(PartnerId source, UUID id) {
        return jdbc
                .query(
                        "select * from upload where source = ? and id = ?",
                        (row, number) -> upload(row),
                        source.value(),
                        id)
                .stream()
                .findFirst();
    }

    /** The batch of receipts that holds the first number after this one. */
    public Optional<Upload.Receipts> receipts(PartnerId source, UUID id, long after) {
        return jdbc
                .query(
                        "select first, last, receipts from upload_receipts where source = ? and upload = ? and last > ?"
                                + " order by first limit 1",
                        (row, number) -> receipts.opened(id, row.getLong(1), row.getLong(2), row.getBytes(3)),
                        source.value(),
                        id,
                        after)
                .stream()
                .findFirst();
    }

    /** Removes what has been kept long enough, once an hour however often it is asked to. */
    public void forgetOld() {
        Instant last = cleared.get();
        Instant now = Instant.now();
        if (last.plus(BETWEEN_CLEARINGS).isBefore(now) && cleared.compareAndSet(last, now)) {
            jdbc.update(
                    "delete from upload where changed_at < ?",
                    OffsetDateTime.ofInstant(now.minus(kept), ZoneOffset.UTC));
        }
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                new PartnerId(row.getString("source")),
                row.getObject("id", UUID.class),
                row.getInt("attempt"),
                Upload.State.named(row.getString("state")),
                row.getString("counts"),
                row.getLong("read_to"),
                new Counts(
                        row.getLong("accepted"),
                        row.getLong("duplicates"),
                        row.getLong("conflicts"),
                        row.getLong("refused"),
                        row.getLong("elsewhere")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
