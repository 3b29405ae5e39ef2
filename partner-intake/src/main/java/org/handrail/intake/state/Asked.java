package org.handrail.intake.state;

import java.util.UUID;
import org.handrail.intake.PostingPartner;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is asked about one kind of thing, for a controller that says under which path. Every answer is for the partner whose
 * client asks: what is not its to see is not found, and no different from what is not there. Answers carry an ETag; with
 * {@code If-None-Match} an answer that has not changed is 304.
 */
public abstract class Asked<V extends Derived> {

    private final Answers answers;
    private final Fold<V> fold;

    protected Asked(Answers answers, Fold<V> fold) {
        this.answers = answers;
        this.fold = fold;
    }

    /**
     * A page of them, in the order of their ids.
     *
     * @return 400 for a parameter that is not known or cannot be read, naming it and what would be right
     */
    @GetMapping
    public Paged<V> page(PostingPartner partner, Question question) {
        return answers.page(fold, Viewer.of(partner.partner()), question.of(fold));
    }

    /**
     * One of them, as of now or as of and as known at another time.
     *
     * @param id as in {@code self} of the list
     */
    @GetMapping("/{id}")
    public V one(PostingPartner partner, @PathVariable UUID id, Standpoint standpoint) {
        return answers.one(fold, Viewer.of(partner.partner()), id, standpoint).orElseThrow(this::notFound);
    }

    /**
     * What was posted of one of them, in the order it was heard, retractions included, with the state that was known from then.
     *
     * @param id as in {@code self} of the list
     */
    @GetMapping("/{id}/history")
    public Paged<History.Entry> history(PostingPartner partner, @PathVariable UUID id, Page page) {
        return answers.history(fold, Viewer.of(partner.partner()), id)
                .orElseThrow(this::notFound)
                .page(page);
    }

    private ResponseStatusException notFound() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "No such " + fold.noun() + " that this partner may see");
    }
}
