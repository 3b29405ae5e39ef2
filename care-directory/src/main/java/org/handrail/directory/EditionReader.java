package org.handrail.directory;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.handrail.directory.Client.Proof;
import org.handrail.events.Phase;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.yaml.Scalar;
import org.handrail.yaml.Section;
import org.handrail.yaml.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one edition: what each partner is, and whether all that is named is there. */
final class EditionReader {

    static final Set<String> PARTNER = Set.of(
            "id", "name", "clients", "identifiers", "zone", "programs", "calendar", "rhythm", "refers to", "columns");
    static final Set<String> PROGRAM = Set.of("id", "name", "phase", "level", "zone", "calendar");
    static final Set<String> LEVEL = Set.of("edition", "code");
    static final Set<String> NAMED_LEVEL = Set.of("edition", "code", "name");
    static final Set<String> CLIENT = Set.of("id", "proves itself by", "keys");

    static final Vocabulary<Phase> PHASES = Vocabulary.of(
            "phase of a program", List.of(Phase.DETOX, Phase.PLACEMENT, Phase.AFTERCARE), Phase::wireName);
    static final Vocabulary<Proof> PROOFS = Vocabulary.of(
            "proof",
            Arrays.asList(Proof.values()),
            proof -> proof.name().toLowerCase(Locale.ROOT).replace('_', ' '));

    private final Map<String, LevelOfCare> levels = new LinkedHashMap<>();
    private final Map<String, Calendar> calendars = new HashMap<>();
    private final Map<String, Rhythm> rhythms = new HashMap<>();
    private final Set<String> partners;
    private final Set<String> clients = new HashSet<>();
    private final Set<String> programs = new HashSet<>();

    private EditionReader(EditionNodes nodes) {
        nodes.levels().forEach(node -> {
            LevelOfCare level = level(Section.of(node, "a level of care", NAMED_LEVEL));
            levels.put(level.toString(), level);
        });
        nodes.calendars().forEach((name, node) -> calendars.put(name, CalendarReader.read(node)));
        nodes.rhythms().forEach((name, node) -> rhythms.put(name, RhythmReader.read(node)));
        partners = nodes.partners().keySet();
    }

    static Edition read(String version, Instant from, EditionNodes nodes) {
        EditionReader reader = new EditionReader(nodes);
        List<Partner> partners =
                nodes.partners().values().stream().map(reader::partner).toList();
        return new Edition(version, from, Set.copyOf(reader.levels.values()), partners);
    }

    private Partner partner(Node node) {
        Section entry = Section.of(node, "a partner", PARTNER);
        PartnerId id = term(entry.scalar("id"), "partner id", PartnerId::new);
        ZoneId zone = zone(entry.scalar("zone"));
        Calendar calendar = optional(entry, "calendar", word -> word("calendar", calendars, word));
        List<Program> own = new ArrayList<>();
        entry.value("programs");
        for (Node program : entry.elements("programs", each -> each)) {
            own.add(program(program, id, zone, calendar));
        }
        Habits habits = new Habits(
                calendar,
                optional(entry, "rhythm", word -> word("rhythm", rhythms, word)),
                entry.has("refers to") ? Set.copyOf(entry.elements("refers to", this::known)) : null,
                optional(entry, "columns", Scalar::text));
        entry.value("clients");
        return new Partner(
                id,
                entry.scalar("name").text(),
                new LinkedHashSet<>(entry.elements("clients", this::client)),
                identifiers(entry, id),
                zone,
                own,
                habits);
    }

    private Client client(Node node) {
        if (!(node instanceof MappingNode)) {
            return Client.withSecret(once(clients, Scalar.of(node, "a client")));
        }
        Section entry = Section.of(node, "a client", CLIENT);
        String id = once(clients, entry.scalar("id"));
        Proof proof = entry.optional("proves itself by").map(PROOFS::read).orElse(Proof.SECRET);
        URI keys = optional(entry, "keys", address -> address.read("address", "write it as https://…", URI::create));
        if (keys != null && (proof == Proof.SECRET || !"https".equals(keys.getScheme()))) {
            throw entry.scalar("keys")
                    .refused("keys are for a private key, at an https address", "add proves itself by: private key");
        }
        return new Client(id, proof, keys);
    }

    private Program program(Node node, PartnerId owner, ZoneId ofPartner, @Nullable Calendar calendarOfPartner) {
        Section entry = Section.of(node, "a program", PROGRAM);
        Scalar id = entry.scalar("id");
        once(programs, id);
        Calendar own = optional(entry, "calendar", word -> word("calendar", calendars, word));
        return new Program(
                term(id, "program id", ProgramId::new),
                owner,
                entry.scalar("name").text(),
                PHASES.read(entry.scalar("phase")),
                entry.has("level") ? known(Section.of(entry.value("level"), "a level of care", LEVEL)) : null,
                entry.has("zone") ? zone(entry.scalar("zone")) : ofPartner,
                own == null ? calendarOfPartner : own);
    }

    /** An identifier system may be shared, but not under the id of another partner. */
    private String identifiers(Section entry, PartnerId id) {
        Scalar named = entry.optional("identifiers").orElseGet(() -> entry.scalar("id"));
        if (partners.contains(named.text()) && !named.text().equals(id.value())) {
            throw named.refused(named.text() + " is also the id of another partner", "name the system otherwise");
        }
        return named.text();
    }

    private PartnerId known(Node node) {
        Scalar partner = Scalar.of(node, "a partner");
        if (!partners.contains(partner.text())) {
            throw partner.refused(
                    "\"" + partner.text() + "\" is no partner", Vocabulary.remedy(partner.text(), partners));
        }
        return new PartnerId(partner.text());
    }

    private LevelOfCare known(Section entry) {
        LevelOfCare level = level(entry);
        if (!levels.isEmpty() && !levels.containsKey(level.toString())) {
            throw entry.scalar("code")
                    .refused(level + " is no level of care here", Vocabulary.remedy(level.toString(), levels.keySet()));
        }
        return level;
    }

    private static LevelOfCare level(Section entry) {
        int edition = entry.scalar("edition").wholeNumber();
        return term(entry.scalar("code"), "level of care", code -> new LevelOfCare(edition, code));
    }

    private static ZoneId zone(Scalar zone) {
        return zone.read("time zone", "write it as America/New_York", text -> {
            if (!text.equals("UTC") && !ZoneId.getAvailableZoneIds().contains(text)) {
                throw zone.refused("\"" + text + "\" is no time zone", Vocabulary.remedy(text, nearby(text)));
            }
            return ZoneId.of(text);
        });
    }

    /** All zones are too many to list where none is near. */
    private static Set<String> nearby(String text) {
        Set<String> all = ZoneId.getAvailableZoneIds();
        return Vocabulary.remedy(text, all).startsWith("did")
                ? all
                : Set.of("America/New_York", "America/Chicago", "UTC");
    }

    private static <T> T word(String kind, Map<String, T> meanings, Scalar word) {
        return new Vocabulary<>(kind, meanings).read(word);
    }

    /** A term of the contract, which says itself what is wrong with it. */
    private static <T> T term(Scalar text, String kind, Function<String, T> term) {
        try {
            return term.apply(text.text());
        } catch (IllegalArgumentException invalid) {
            throw text.refused("\"" + text.text() + "\" is no " + kind, invalid.getMessage());
        }
    }

    private static String once(Set<String> seen, Scalar name) {
        if (!seen.add(name.text())) {
            throw name.refused(name.text() + " is named twice", "leave one");
        }
        return name.text();
    }

    private static <T> @Nullable T optional(Section entry, String name, Function<Scalar, T> reader) {
        return entry.optional(name).map(reader).orElse(null);
    }
}
