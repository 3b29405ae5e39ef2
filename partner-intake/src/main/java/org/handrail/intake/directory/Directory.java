package org.handrail.intake.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;

/** All partners and programs of one version of the directory, found by what a post names. */
public final class Directory {

    private final String version;
    private final Map<PartnerId, Partner> partners = new HashMap<>();
    private final Map<String, Partner> byClient = new HashMap<>();
    private final Map<ProgramId, Program> programs = new HashMap<>();

    /** Of partners whose ids, clients and programs are each named once; {@link DirectoryFile} sees to that. */
    public Directory(String version, List<Partner> partners) {
        this.version = version;
        for (Partner partner : partners) {
            this.partners.put(partner.id(), partner);
            partner.clients().forEach(client -> byClient.put(client, partner));
            partner.programs().forEach(program -> programs.put(program.id(), program));
        }
    }

    /** As the file says it, for logs and receipts. */
    public String version() {
        return version;
    }

    /** The partner with this id. */
    public Optional<Partner> partner(PartnerId id) {
        return Optional.ofNullable(partners.get(id));
    }

    /** The partner for which this client may post. */
    public Optional<Partner> partnerOfClient(String client) {
        return Optional.ofNullable(byClient.get(client));
    }

    /** The program with this id, whosever it is. */
    public Optional<Program> program(ProgramId id) {
        return Optional.ofNullable(programs.get(id));
    }
}
