package org.handrail.directory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;

/** The directory from one instant to the next; never changed. */
public final class Edition implements Directory {

    private final String version;
    private final Instant from;
    private final List<Partner> all;
    private final Set<LevelOfCare> levels;
    private final Map<PartnerId, Partner> partners = new HashMap<>();
    private final Map<String, Partner> byClient = new HashMap<>();
    private final Map<ProgramId, Program> programs = new HashMap<>();

    /**
     * Of partners whose ids, clients and programs are each named once; {@link DirectoryFile} sees to that.
     *
     * @param from when it comes into force; {@link Instant#MIN} for one that has always been
     */
    Edition(String version, Instant from, Set<LevelOfCare> levels, List<Partner> partners) {
        this.version = version;
        this.from = from;
        this.levels = Set.copyOf(levels);
        this.all = List.copyOf(partners);
        for (Partner partner : partners) {
            this.partners.put(partner.id(), partner);
            partner.clients().forEach(client -> byClient.put(client.id(), partner));
            partner.programs().forEach(program -> programs.put(program.id(), program));
        }
    }

    /** When it comes into force. */
    public Instant from() {
        return from;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Partner> partners() {
        return all;
    }

    @Override
    public Set<LevelOfCare> levels() {
        return levels;
    }

    @Override
    public Optional<Partner> partner(PartnerId id) {
        return Optional.ofNullable(partners.get(id));
    }

    @Override
    public Optional<Partner> partnerOfClient(String client) {
        return Optional.ofNullable(byClient.get(client));
    }

    @Override
    public Optional<Program> program(ProgramId id) {
        return Optional.ofNullable(programs.get(id));
    }
}
