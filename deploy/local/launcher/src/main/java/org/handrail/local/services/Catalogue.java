package org.handrail.local.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.handrail.local.broker.Broker;
import org.handrail.local.database.Cluster;
import org.handrail.local.database.Roles;
import org.handrail.local.machine.Ports;
import org.handrail.local.parts.Part;
import org.handrail.local.parts.Probe;
import org.handrail.local.parts.Say;

/**
 * Every part of the system, ready to be started.
 *
 * @param settings what ties them together
 * @param built the folder that holds what is derived from the build: laid-out jars, caches, the database's programs
 * @param say where a person is told what takes its time
 */
public record Catalogue(Settings settings, Path built, Say say) {

    private static final Jvm BROKER = new Jvm(192, true);
    private static final Jvm CLINICS = new Jvm(64, true);
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** The database's server; its cluster is made where there is none. */
    public Part postgres(Roles roles) throws IOException, InterruptedException {
        Ports ports = settings.ports();
        Path log = settings.place().log("postgres");
        Cluster cluster = Cluster.ready(
                built.resolve("postgres"),
                settings.place().postgres(),
                ports.of("postgres"),
                settings.passwords().of(Roles.owner()),
                log);
        return part("postgres", cluster.server(), Map.of(), roles::serverAnswers, Part.Signal.INT);
    }

    /** The broker. */
    public Part broker() {
        Ports ports = settings.ports();
        Path cache = cacheOf("broker");
        List<String> command = new ArrayList<>(BROKER.command(cache));
        command.addAll(program(Broker.class.getName()));
        command.addAll(List.of(
                settings.place().kafka().toString(),
                String.valueOf(ports.of("broker")),
                String.valueOf(ports.of("broker-controller"))));
        return part("broker", command, Map.of(), Probe.listens(ports.of("broker")), Part.Signal.TERM);
    }

    /** The simulated clinics, with the arguments given for them. They are ready when they run. */
    public Part clinics(List<String> arguments) throws IOException {
        Files.createDirectories(settings.place().state("clinics"));
        Path jar = Unpacked.jarOf(settings.home(), "deploy/local/clinics");
        List<String> command = new ArrayList<>(CLINICS.command());
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return part("clinics", command, settings.ofClinics(), () -> true, Part.Signal.TERM);
    }

    /** Whether every service has been laid out and trained for this build. */
    public boolean isPrepared() {
        return Service.all().stream()
                .map(service -> Unpacked.folderOf(service.id(), service.jar(settings.home()), built.resolve("apps")))
                .allMatch(folder -> Files.exists(folder.resolve(Unpacked.CACHE)));
    }

    /** A service. Its jar is laid out, and its cache recorded, where that has not been done for this build. */
    public Part service(Service service, boolean mayTrain) throws IOException, InterruptedException {
        Unpacked unpacked = Unpacked.of(service.id(), service.jar(settings.home()), built.resolve("apps"));
        List<String> program = List.of("-jar", unpacked.jar().toString());
        if (mayTrain && Files.notExists(unpacked.cache())) {
            List<String> untilRefreshed = new ArrayList<>(List.of("-Dspring.context.exit=onRefresh"));
            untilRefreshed.addAll(program);
            Training.record(
                    service.id(),
                    service.jvm(),
                    untilRefreshed,
                    unpacked.cache(),
                    settings.of(service),
                    settings.place().log(service.id() + "-training"),
                    say);
        }
        List<String> command = new ArrayList<>(service.jvm().command(unpacked.cache()));
        command.addAll(program);
        return part(
                service.id(),
                command,
                settings.of(service),
                Probe.saysReady(settings.ports().management(service.id())),
                Part.Signal.TERM);
    }

    private Part part(
            String name, List<String> command, Map<String, String> own, BooleanSupplier ready, Part.Signal stop) {
        return new Part(name, command, own, settings.place().log(name), ready, stop, GRACE);
    }

    private Path cacheOf(String name) {
        return built.resolve("apps").resolve(name + ".aot");
    }

    /** A class of this launcher's own class path as a program. */
    private static List<String> program(String mainClass) {
        return List.of("-cp", System.getProperty("java.class.path"), mainClass);
    }
}
