package org.handrail.local.issuer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this issuer finds what it needs.
 *
 * @param secrets the file with one {@code name=secret} line for each client and each demo login
 * @param key the file of the signing keys; made at the first start, kept so that tokens survive a restart
 * @param rotateEvery how long a key signs; then a new one does, and the old one is published as long as its tokens hold
 * @param margin what clocks may differ and caches may be late: for so long an old key is published beyond its last token
 * @param clientKeys the folder with the public keys of clients that sign, {@code <client>.jwks.json} each
 * @param assertions the file that remembers which assertions were used, so that a restart forgets none
 * @param desk the addresses under which the coordinators' pages are reached, without a trailing slash
 * @param figures the addresses under which the managers' pages are reached; none where there are no such pages
 * @param tokenLifetime how long an access token holds
 */
@ConfigurationProperties("handrail.issuer")
public record IssuerSettings(
        Path secrets,
        Path key,
        @DefaultValue("30d") Duration rotateEvery,
        @DefaultValue("10m") Duration margin,
        @DefaultValue(".local/secrets/client-keys") Path clientKeys,
        @DefaultValue(".local/state/issuer/assertions") Path assertions,

        @DefaultValue({"http://localhost:8080", "http://127.0.0.1:8080"})
        List<String> desk,

        @DefaultValue List<String> figures,
        @DefaultValue("1h") Duration tokenLifetime) {}
