package org.handrail.intake;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.handrail.events.EventType;
import org.handrail.events.codec.EventSchemas;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What may be posted here, open to everybody: the JSON Schemas of the events that this service takes, of every version. */
@RestController
@RequestMapping("/v1/schemas")
class SchemasController {

    private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");
    private static final CacheControl FOR_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final IntakeProperties settings;

    SchemasController(IntakeProperties settings) {
        this.settings = settings;
    }

    /** The event types, and where their schemas are. */
    record Schemas(List<Type> types) {}

    /**
     * An event type of one version.
     *
     * @param newest whether no newer version follows it; what is posted in an older one is lifted
     */
    record Type(String type, boolean newest, String schema) {}

    @GetMapping
    ResponseEntity<Schemas> all() {
        List<Type> types = Arrays.stream(EventType.values())
                .filter(settings::takes)
                .flatMap(newest -> EventSchemas.versions(newest).stream()
                        .map(name -> new Type(name, name.equals(newest.wireName()), "/v1/schemas/" + name)))
                .toList();
        return ResponseEntity.ok().cacheControl(FOR_AN_HOUR).body(new Schemas(types));
    }

    @GetMapping("/{type}")
    ResponseEntity<byte[]> one(@PathVariable String type) {
        byte[] schema = EventSchemas.newest(type)
                .filter(settings::takes)
                .flatMap(newest -> EventSchemas.of(type))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No event type of this service; /v1/schemas names them"));
        return ResponseEntity.ok().cacheControl(FOR_AN_HOUR).contentType(SCHEMA).body(schema);
    }
}
