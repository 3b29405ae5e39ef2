package org.handrail.insights.api;

import org.handrail.insights.projection.Generations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds the figures from the topics. */
@RestController
class RebuildApi {

    private final Generations generations;

    RebuildApi(Generations generations) {
        this.generations = generations;
    }

    /**
     * What was begun.
     *
     * @param generation the number of the one that is built; the one that is shown stays until it has caught up
     */
    record Rebuild(int generation) {}

    /** Begins to read everything anew beside what is shown; where that is under way already, it goes on. */
    @PostMapping("/v1/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Rebuild rebuild() {
        return new Rebuild(generations.begin());
    }
}
