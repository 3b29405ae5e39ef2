package org.handrail.outreach.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.directory.LiveDirectory;
import org.handrail.directory.Partner;
import org.handrail.directory.Program;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the desk asks the directory about partners. Without a directory it knows none, and does without. */
@Component
public class Partners {

    private final ObjectProvider<LiveDirectory> directory;

    Partners(ObjectProvider<LiveDirectory> directory) {
        this.directory = directory;
    }

    /** Whether there is anybody to ask. */
    public boolean areKnown() {
        return directory.getIfAvailable() != null;
    }

    /** Whose program this is, by the partner's id. */
    public Optional<String> ownerOf(String program) {
        return Optional.ofNullable(directory.getIfAvailable())
                .flatMap(known -> known.program(new ProgramId(program)))
                .map(each -> each.owner().value());
    }

    /** All that the directory names, by name. */
    public List<Program> programs() {
        LiveDirectory known = directory.getIfAvailable();
        return known == null
                ? List.of()
                : known.partners().stream()
                        .flatMap(partner -> partner.programs().stream())
                        .sorted(Comparator.comparing(Program::name))
                        .toList();
    }

    /** What the directory calls this program; its id, where it names none such. */
    public String nameOf(String program) {
        return Optional.ofNullable(directory.getIfAvailable())
                .flatMap(known -> known.program(new ProgramId(program)))
                .map(Program::name)
                .orElse(program);
    }

    /** The identifier system of this partner's people; empty where there is no such partner. */
    public Optional<String> identifiersOf(String partner) {
        return Optional.ofNullable(directory.getIfAvailable())
                .flatMap(known -> known.partner(new PartnerId(partner)))
                .map(Partner::identifiers);
    }
}
