package org.handrail.intake.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is derived from facts for one viewer, as far as questions are asked about it. What is not known is left out of answers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface Derived {

    /** One of the words of its fold. */
    String state();

    /** The program whose it is, or null where none is named. */
    @Nullable
    String program();

    /** The pseudonym of the person. */
    UUID alias();

    /** What does not fit. */
    List<Flag> flags();

    /** When it began, begins or is due: by what {@code from} and {@code until} ask; null where it has no such time. */
    @Nullable
    When found();
}
