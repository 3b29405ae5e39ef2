package org.handrail.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.access.Authorities;
import org.handrail.access.TokenClaims;
import org.handrail.directory.Calendar;
import org.handrail.directory.Client;
import org.handrail.directory.Edition;
import org.handrail.directory.LiveDirectory;
import org.handrail.directory.Partner;
import org.handrail.directory.Program;
import org.handrail.directory.Rhythm;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The directory as each may see it: a partner all of itself and the programs of whom it may refer to; supervisors and
 * managers everything.
 */
@RestController
class DirectoryController {

    private static final Set<String> SEE_ALL = Set.of(Authorities.role("supervisor"), Authorities.role("manager"));

    private final LiveDirectory directory;
    private final TokenClaims claims;

    DirectoryController(LiveDirectory directory, TokenClaims claims) {
        this.directory = directory;
        this.claims = claims;
    }

    /** What is seen of one version. */
    record Seen(String version, List<SeenPartner> partners) {}

    /**
     * A partner.
     *
     * @param clients and what follows: only of the partner that asks, or for staff
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SeenPartner(
            String id,
            String name,
            List<SeenProgram> programs,
            @Nullable String zone,
            @Nullable List<Client> clients,
            @Nullable String identifiers,
            @Nullable Calendar calendar,
            @Nullable Rhythm rhythm,
            @Nullable List<String> refersTo,
            @Nullable String columns) {}

    /** A program, as whoever refers to it needs to know it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SeenProgram(
            String id, String name, String phase, @Nullable LevelOfCare level, String zone) {}

    @GetMapping("/v1/directory")
    ResponseEntity<Seen> directory(Authentication caller) {
        Edition now = directory.now();
        Optional<Partner> own = seesAll(caller.getAuthorities()) ? Optional.empty() : partner(caller, now);
        Stream<SeenPartner> seen = now.partners().stream()
                .filter(each -> own.isEmpty() || own.get().mayReferTo(each.id()))
                .map(each -> own.isEmpty() || own.get().id().equals(each.id()) ? whole(each) : outside(each));
        Seen answer = new Seen(now.version(), seen.toList());
        return ResponseEntity.ok()
                .eTag(Integer.toHexString(Objects.hash(answer)))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(answer);
    }

    private static boolean seesAll(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream().map(GrantedAuthority::getAuthority).anyMatch(SEE_ALL::contains);
    }

    private Optional<Partner> partner(Authentication caller, Edition now) {
        return caller.getPrincipal() instanceof Jwt token
                ? claims.client(token).flatMap(now::partnerOfClient)
                : Optional.empty();
    }

    private static SeenPartner whole(Partner partner) {
        return new SeenPartner(
                partner.id().value(),
                partner.name(),
                programs(partner),
                partner.zone().getId(),
                List.copyOf(partner.clients()),
                partner.identifiers(),
                partner.habits().calendar(),
                partner.habits().rhythm(),
                refersTo(partner),
                partner.habits().columns());
    }

    private static SeenPartner outside(Partner partner) {
        return new SeenPartner(
                partner.id().value(), partner.name(), programs(partner), null, null, null, null, null, null, null);
    }

    private static @Nullable List<String> refersTo(Partner partner) {
        Set<PartnerId> allowed = partner.habits().refersTo();
        return allowed == null
                ? null
                : allowed.stream().map(PartnerId::value).sorted().toList();
    }

    private static List<SeenProgram> programs(Partner partner) {
        return partner.programs().stream().map(DirectoryController::program).toList();
    }

    private static SeenProgram program(Program program) {
        return new SeenProgram(
                program.id().value(),
                program.name(),
                program.phase().wireName(),
                program.level(),
                program.zone().getId());
    }
}
