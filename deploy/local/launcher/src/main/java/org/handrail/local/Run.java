package org.handrail.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.handrail.local.broker.Topics;
import org.handrail.local.database.Roles;
import org.handrail.local.machine.DirectoryPlace;
import org.handrail.local.machine.Place;
import org.handrail.local.machine.Ports;
import org.handrail.local.machine.Refusal;
import org.handrail.local.parts.FailedStart;
import org.handrail.local.parts.LogFiles;
import org.handrail.local.parts.Part;
import org.handrail.local.parts.Running;
import org.handrail.local.parts.Say;
import org.handrail.local.parts.Supervised;
import org.handrail.local.secure.BrokerAccess;
import org.handrail.local.secure.Security;
import org.handrail.local.services.Catalogue;
import org.handrail.local.services.Service;
import org.handrail.local.services.Settings;
import org.jspecify.annotations.Nullable;

/** One run of the system: its parts in the order in which they need each other, and stopped in the reverse. */
final class Run {

    /** A busy machine may be slow; what takes longer than this does not come any more. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration LOGS_LOOKED_AT = Duration.ofSeconds(30);

    private final Path home;
    private final Place place;
    private final @Nullable Security security;
    private final Settings settings;
    private final Say say;
    private final Catalogue catalogue;
    private final Roles roles;
    private final Waves waves = new Waves();
    private final Thread training;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Run(Path home, Place place, Ports ports, @Nullable Security security, Say say) {
        this.home = home;
        this.place = place;
        this.say = say;
        KeptSecrets kept = KeptSecrets.in(place, DirectoryPlace.in(home));
        this.security = security;
        this.settings = new Settings(home, place, ports, kept.clients(), kept.passwords(), kept.keys(), security);
        this.catalogue = new Catalogue(settings, home.resolve("deploy/local/launcher/target/run"), say);
        this.training = Thread.ofVirtual().name("training").unstarted(catalogue::train);
        this.roles =
                new Roles(ports.of("postgres"), kept.passwords(), security == null ? "" : security.ofDatabaseClients());
    }

    /** Returns when all parts do their work. */
    void start(UpOptions options) throws IOException, InterruptedException {
        say.line("waiting for the database, the broker and the issuer …");
        var postgres = start(waves.database(), catalogue.postgres(roles));
        var broker = start(waves.broker(), catalogue.broker());
        var issuer = start(waves.broker(), catalogue.service(Service.ISSUER));
        await(List.of(postgres, broker));
        furnish();
        await(List.of(issuer));
        say.line("waiting for the services …");
        await(services().stream().map(part -> start(waves.services(), part)).toList());
        if (options.prometheus()) {
            await(List.of(start(waves.clinics(), catalogue.prometheus())));
        }
        if (options.clinics()) {
            await(List.of(start(waves.clinics(), catalogue.clinics(options.forClinics()))));
        }
    }

    /**
     * Prepares the next start, while the system already works: after a build, the first start goes without the caches
     * of loaded classes, which take longer to record than they save once.
     */
    void prepareNextStart() {
        training.start();
    }

    /** Stops all that was started, in order. Called once, by the end of this process. */
    void stop() {
        stopping.countDown();
        training.interrupt();
        waves.stop(say);
        Running.forget(place.running("launcher"));
        Running.forget(place.addresses());
        Running.forget(place.run().resolve("ready"));
    }

    /** Goes on for as long as the system runs. */
    void keepLogsShort() throws InterruptedException, IOException {
        LogFiles logs = LogFiles.in(place.folder().resolve("logs"));
        while (!stopping.await(LOGS_LOOKED_AT.toSeconds(), TimeUnit.SECONDS)) {
            logs.cut();
        }
    }

    private void furnish() throws InterruptedException {
        try {
            int created = Topics.in(home.resolve("deploy/topics.yaml")).createMissing(settings.brokersOperator());
            if (security != null) {
                BrokerAccess.grant(settings.brokersOperator(), security.users());
            }
            if (created > 0) {
                say.line("  " + created + " topics created");
            }
            roles.make(Service.schemas());
            roles.makeReader(Roles.FIGURES_READER, Service.INSIGHTS.id());
        } catch (ExecutionException | SQLException failed) {
            throw new Refusal("Topics or schemas could not be made: " + failed.getMessage());
        }
    }

    /** Every service laid out for a start. */
    private List<Part> services() throws IOException, InterruptedException {
        List<Part> parts = new ArrayList<>();
        for (Service service : Service.all()) {
            parts.add(catalogue.service(service));
        }
        return parts;
    }

    private Starting start(List<Supervised> wave, Part part) {
        Supervised supervised = new Supervised(part, place.running(part.name()), say);
        wave.add(supervised);
        return new Starting(part.name(), supervised.start());
    }

    private void await(List<Starting> all) throws InterruptedException {
        try {
            CompletableFuture.allOf(all.stream().map(Starting::ready).toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof FailedStart start) {
                throw start;
            }
            throw new Refusal("A part could not be started: " + failed.getCause());
        } catch (TimeoutException tooLong) {
            String late = all.stream()
                    .filter(each -> !each.ready().isDone())
                    .map(each -> each.name() + " (" + place.log(each.name()) + ")")
                    .collect(Collectors.joining(", "));
            throw new Refusal("Not ready after " + PATIENCE.toSeconds() + " s: " + late + ". All is stopped again.");
        }
    }

    /** A part under way, and when it is ready. */
    private record Starting(String name, CompletableFuture<Supervised> ready) {}
}
