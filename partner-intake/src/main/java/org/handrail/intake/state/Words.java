package org.handrail.intake.state;

import org.handrail.events.fact.Fact;
import org.jspecify.annotations.Nullable;

/** What was posted, word for word: where a partner's own identifiers come back from. */
@FunctionalInterface
public interface Words {

    /** Nothing can be read back: for the index, and for tests of what is derived. */
    Words NONE = (fact, pointer) -> null;

    /**
     * A text of the post, or null where there is none or it cannot be read any more.
     *
     * @param pointer where it stands in the CloudEvent, as an RFC 6901 JSON pointer
     */
    @Nullable
    String read(Fact fact, String pointer);

    /** What stands at a field of the data, as anybody would cite it: as such the poster's own, or already a citation. */
    default @Nullable Cited cited(Fact fact, String field) {
        String own = read(fact, "/data/" + field);
        if (own != null) {
            return new Cited(fact.source().value(), own);
        }
        String source = read(fact, "/data/" + field + "/source");
        String id = read(fact, "/data/" + field + "/id");
        return source == null || id == null ? null : new Cited(source, id);
    }
}
