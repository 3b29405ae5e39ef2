package org.handrail.outreach.texts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.cases.CaseRefusal;
import org.handrail.outreach.cases.CaseRefusal.Kind;
import org.handrail.outreach.cases.Who;
import org.handrail.outreach.protocol.Wishes;
import org.handrail.outreach.storage.Texting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends texts, each at most once: what is about to be sent is on disk first, and what is then not known to have arrived is
 * not sent again, but told to whoever has the case.
 */
@Service
public class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    /** Who sent what nobody asked for by hand. */
    private static final Who DESK = new Who("desk", "The desk by itself", false, false);

    /** A text says day and month: with a mistyped year they would be those of another weekday. */
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Texting cases;
    private final TextTable table;
    private final TextGateway gateway;
    private final TextWords words;
    private final TextSettings settings;
    private final PhoneBook phones;
    private final NumberHash hash;
    private final TextMeters meters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Texts(
            Texting cases,
            TextTable table,
            TextGateway gateway,
            TextWords words,
            TextSettings settings,
            PhoneBook phones,
            NumberHash hash,
            TextMeters meters,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.table = table;
        this.gateway = gateway;
        this.words = words;
        this.settings = settings;
        this.phones = phones;
        this.hash = hash;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether texts can be sent, or kept for the outbox page, at all. */
    public boolean arePossible() {
        return settings.gateway() != null || settings.outboxOnly();
    }

    /**
     * Sends a text to the person of this case, if they agreed to texts and the protocol permits one now.
     *
     * @param appointment when it is, for a text that names one; else null
     * @return what became of it
     * @throws CaseRefusal where it may not be sent, there is no number or there are no words in the person's language; then
     *     nothing was
     */
    public TextState send(CaseId id, long seen, TextKind kind, @Nullable Instant appointment, Who who) {
        if (!arePossible()) {
            throw refused("No gateway for texts is configured.", "Reach them another way.");
        }
        Instant now = clock.instant();
        if (appointment != null && (appointment.isBefore(now) || appointment.isAfter(now.plus(FURTHEST)))) {
            throw new CaseRefusal(
                    Kind.INVALID,
                    "The appointment lies in the past, or too far ahead.",
                    "Nothing was sent. Say when it is, with the year.");
        }
        return sent(kind, appointment, who, entry -> cases.record(id, seen, who, entry), id)
                .orElseThrow();
    }

    /**
     * Sends the text that a case's ladder leaves to the desk itself, if it is due.
     *
     * @return what became of it; empty where nothing was sent
     */
    Optional<TextState> sendByItself(CaseId id) {
        return sent(TextKind.PLEASE_CALL, null, DESK, entry -> cases.recordByItself(id, table::isOnItsWay, entry), id);
    }

    private Optional<TextState> sent(
            TextKind kind, @Nullable Instant appointment, Who who, Consumer<Texting.Entry> recorded, CaseId id) {
        AtomicReference<Letter> letter = new AtomicReference<>();
        recorded.accept((person, wishes, at) -> {
            Letter written = written(person, wishes, kind, appointment);
            TextTable.Row row = new TextTable.Row(UUID.randomUUID(), id, who.name(), who.id(), at);
            table.record(row, kind, written.said());
            table.texted(hash.of(written.number()), person);
            letter.set(new Letter(row, written.number(), written.said()));
        });
        return Optional.ofNullable(letter.get()).map(this::sent); // on disk now, whatever happens to us
    }

    private TextState sent(Letter recorded) {
        TextTable.Row row = Objects.requireNonNull(recorded.row());
        TextGateway.Outcome outcome =
                gateway.send(row.id(), recorded.number(), recorded.said().text());
        settle(row, outcome.state(), outcome.trouble());
        return outcome.state();
    }

    /** What is not settled long after it could have been is in doubt: whoever sent it died meanwhile. */
    @Scheduled(fixedDelayString = "${handrail.texts.look-every:1m}")
    void settleWhatWasLeft() {
        Duration longest = settings.timeout().multipliedBy(3).plusSeconds(30);
        try {
            table.unsettledSince(clock.instant().minus(longest))
                    .forEach(each -> settle(each, TextState.IN_DOUBT, "the desk stopped while it was sent"));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Texts wait for the database: {}", away.getClass().getSimpleName());
        }
    }

    private record Letter(TextTable.@Nullable Row row, String number, TextWords.Said said) {}

    private Letter written(PersonAlias person, Wishes wishes, TextKind kind, @Nullable Instant appointment) {
        String number = phones.mobileOf(person)
                .orElseThrow(() -> refused("No number for texts is known.", "Enter one, or reach them another way."));
        if (table.isStopped(hash.of(number))) {
            throw refused("This number said STOP.", "Reach them another way.");
        }
        TextWords.Said said = words.of(kind, wishes.language(), appointment, wishes.zone())
                .orElseThrow(() -> refused(
                        "There are no words for this text in the language the person asked for.",
                        "Ring them, or ask for such words."));
        return new Letter(null, number, said);
    }

    private void settle(TextTable.Row row, TextState state, String trouble) {
        Boolean isNews = transaction.execute(status -> {
            if (!table.settle(row.id(), state, trouble)) {
                return false;
            }
            switch (state) {
                case SENT, KEPT -> cases.sent(row.caseId(), row.recordedAt(), row.who(), row.whoId());
                case IN_DOUBT -> cases.failed(row.caseId(), "It is not known whether it arrived: " + trouble + ".");
                case REFUSED, UNSENT -> cases.failed(row.caseId(), "It was not sent: " + trouble + ".");
                case RECORDED -> throw new IllegalStateException("settled as not settled");
            }
            return true;
        });
        if (Boolean.TRUE.equals(isNews)) {
            meters.count(state);
        }
    }

    private static CaseRefusal refused(String what, String next) {
        return new CaseRefusal(Kind.NOT_PERMITTED, what, "Nothing was sent. " + next);
    }
}
