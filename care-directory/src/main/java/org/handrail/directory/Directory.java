package org.handrail.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;

/** The directory as it is in force. Whoever holds a {@link LiveDirectory} sees a change with the next question. */
public interface Directory {

    /** As the file says it, for logs and receipts. */
    String version();

    /** All partners, in the file's order. */
    List<Partner> partners();

    /** The levels of care that the file names; none where it leaves them open. */
    Set<LevelOfCare> levels();

    /** The partner with this id. */
    Optional<Partner> partner(PartnerId id);

    /** The partner for which this client may post. */
    Optional<Partner> partnerOfClient(String client);

    /** The program with this id, whosever it is. */
    Optional<Program> program(ProgramId id);
}
