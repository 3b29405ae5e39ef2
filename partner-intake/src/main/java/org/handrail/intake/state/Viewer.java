package org.handrail.intake.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.directory.Partner;
import org.handrail.directory.Program;
import org.handrail.events.fact.Fact;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a partner with its programs; in the index also a program by itself.
 *
 * @param partner the partner, or null for a program by itself
 * @param programs what is sent to these is seen, too
 */
public record Viewer(@Nullable PartnerId partner, Set<ProgramId> programs) {

    /** A partner with its programs. */
    public static Viewer of(Partner partner) {
        return new Viewer(
                partner.id(), partner.programs().stream().map(Program::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** A partner for what it posted. */
    public static Viewer of(PartnerId partner) {
        return new Viewer(partner, Set.of());
    }

    /** A program for what was sent to it. */
    public static Viewer of(ProgramId program) {
        return new Viewer(null, Set.of(program));
    }

    /** Whether the viewer posted it. */
    public boolean posted(Fact fact) {
        return fact.source().equals(partner);
    }

    /** Under what the index knows the viewer; program and partner ids may be the same, so programs are marked. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (partner != null) {
            keys.add(partner.value());
        }
        programs.forEach(program -> keys.add("@" + program.value()));
        return keys;
    }
}
