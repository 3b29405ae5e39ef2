package org.handrail.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.events.terms.FactId;
import org.handrail.journal.Entry;
import org.handrail.journal.Journal;
import org.handrail.journal.PostedCipher;
import org.handrail.journal.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a partner may see again: its own posts, and where they do not fit. */
@RestController
@RequestMapping("/v1")
class OwnPostsController {

    private final Journal journal;
    private final PostedCipher cipher;
    private final ObjectProvider<PhaseState> state;

    OwnPostsController(Journal journal, PostedCipher cipher, ObjectProvider<PhaseState> state) {
        this.journal = journal;
        this.cipher = cipher;
        this.state = state;
    }

    /**
     * A post as it was accepted.
     *
     * @param posted word for word
     * @param flags what does not fit; empty where all fits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnPost(
            UUID fact,
            String status,
            Instant receivedAt,
            @JsonRawValue @Nullable String posted,
            List<String> flags) {}

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
                        flags(entry.fact().id())));
    }

    private List<String> flags(FactId fact) {
        return state.stream().flatMap(each -> each.flags(fact).stream()).toList();
    }

    private @Nullable String opened(Entry entry) {
        Sealed posted = entry.posted();
        return posted == null ? null : new String(cipher.open(entry.fact().id(), posted), StandardCharsets.UTF_8);
    }
}
