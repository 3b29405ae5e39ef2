package org.handrail.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.FactId;
import org.handrail.intake.format.Refusal;
import org.handrail.journal.Entry;
import org.handrail.journal.Journal;
import org.handrail.journal.PostedCipher;
import org.handrail.journal.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a partner may see again: its own posts, and where they did not fit. */
@RestController
@RequestMapping("/v1")
class OwnPostsController {

    private final Journal journal;
    private final PostedCipher cipher;
    private final Flags flags;

    OwnPostsController(Journal journal, PostedCipher cipher, Flags flags) {
        this.journal = journal;
        this.cipher = cipher;
        this.flags = flags;
    }

    /**
     * A post as it was accepted.
     *
     * @param posted word for word
     * @param flags what did not fit when it came; empty where all fitted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnPost(
            UUID fact,
            String status,
            Instant receivedAt,
            @JsonRawValue @Nullable String posted,
            List<String> flags) {}

    /** The latest flags, newest first. */
    record OwnFlags(List<Flags.Raised> flags) {}

    @GetMapping("/events/{fact}")
    ResponseEntity<OwnPost> post(PostingPartner partner, @PathVariable UUID fact) {
        Entry entry = journal.find(new FactId(fact))
                .filter(found -> found.fact().source().equals(partner.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No post of yours"));
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new OwnPost(
                        fact,
                        "accepted",
                        entry.fact().receivedAt(),
                        opened(entry),
                        flags.of(entry.fact().id())));
    }

    @GetMapping("/flags")
    OwnFlags flags(PostingPartner partner, @RequestParam @Nullable Instant before) {
        Instant now = Instant.now();
        if (before != null && before.isBefore(Instant.EPOCH)) {
            throw new RefusedPost(Refusal.unreadable("a time before anything was posted", "a time from 1970 on")
                    .at("query parameter before"));
        }
        return new OwnFlags(flags.of(partner.id(), before == null || before.isAfter(now) ? now : before));
    }

    private @Nullable String opened(Entry entry) {
        Sealed posted = entry.posted();
        return posted == null ? null : new String(cipher.open(entry.fact().id(), posted), StandardCharsets.UTF_8);
    }
}
