package org.handrail.local.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.handrail.local.broker.Broker;
import org.handrail.local.database.Cluster;
import org.handrail.local.database.Roles;
import org.handrail.local.machine.Ports;
import org.handrail.local.machine.Refusal;
import org.handrail.local.parts.Part;
import org.handrail.local.parts.Probe;
import org.handrail.local.parts.Say;
import org.handrail.local.secure.Security;
import org.handrail.local.watch.Prometheus;

/**
 * Every part of the system, ready to be started.
 *
 * @param settings what ties them together
 * @param built the folder that holds what is derived from the build: laid-out jars, caches, the database's programs
 * @param say where a person is told what takes its time
 */
public record Catalogue(Settings settings, Path built, Say say) {

    private static final Jvm BROKER = new Jvm(192);
    private static final Jvm CLINICS = new Jvm(64);
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
        Security security = settings.security();
        List<String> more = security == null ? List.of() : security.ofPostgres();
        return part("postgres", () -> cluster.server(more), Map.of(), roles::serverAnswers, Part.Signal.INT);
    }

    /** The broker. */
    public Part broker() {
        Ports ports = settings.ports();
        List<String> command = new ArrayList<>(BROKER.command());
        command.addAll(program(Broker.class.getName()));
        command.addAll(List.of(
                settings.place().kafka().toString(),
                String.valueOf(ports.of("broker")),
                String.valueOf(ports.of("broker-controller"))));
        if (settings.security() != null) {
            command.add(settings.security().brokersFile().toString());
        }
        return part("broker", () -> command, Map.of(), Probe.listens(ports.of("broker")), Part.Signal.TERM);
    }

    /** The installed Prometheus, told where the services are. */
    public Part prometheus() throws IOException {
        Ports ports = settings.ports();
        Map<String, Integer> management = new HashMap<>();
        for (Service service : Service.values()) {
            management.put(service.id(), ports.management(service.id()));
        }
        Prometheus prometheus = new Prometheus(
                Prometheus.installed(System.getenv().getOrDefault("PATH", "")),
                settings.home().resolve("deploy/prometheus"),
                settings.place().state("prometheus"),
                ports.of("prometheus"));
        prometheus.furnish(management, settings.scheme());
        return part(
                "prometheus",
                prometheus::command,
                settings.ofPrometheus(),
                Probe.listens(ports.of("prometheus")),
                Part.Signal.TERM);
    }

    /** The simulated clinics, with the arguments given for them. They are ready when they run. */
    public Part clinics(List<String> arguments) throws IOException {
        Files.createDirectories(settings.place().state("clinics"));
        Path jar = Unpacked.jarOf(settings.home(), "deploy/local/clinics");
        List<String> command = new ArrayList<>(CLINICS.command());
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return part("clinics", () -> command, settings.ofClinics(), () -> true, Part.Signal.TERM);
    }

    /** A service. Its jar is laid out where that has not been done for this build. */
    public Part service(Service service) throws IOException, InterruptedException {
        Unpacked unpacked = unpacked(service);
        return part(
                service.id(),
                () -> {
                    List<String> command = new ArrayList<>(service.jvm().command(unpacked.cache()));
                    command.addAll(List.of("-jar", unpacked.jar().toString()));
                    return command;
                },
                settings.of(service),
                Probe.saysReady(
                        settings.scheme() + "://127.0.0.1:" + settings.ports().management(service.id())),
                Part.Signal.TERM);
    }

    /** Records the caches of loaded classes that are missing for this build, one after the other. */
    public void train() {
        try {
            for (Service service : Service.values()) {
                Unpacked unpacked = unpacked(service);
                if (Files.notExists(unpacked.cache())) {
                    Path log = settings.place().log(service.id() + "-training");
                    new Training(service.id(), unpacked, log, say).record(service.jvm(), settings.of(service));
                }
            }
        } catch (IOException | Refusal unprepared) {
            say.line("  the next start was not prepared: " + unprepared.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Unpacked unpacked(Service service) throws IOException, InterruptedException {
        return Unpacked.of(service.id(), service.jar(settings.home()), built.resolve("apps"));
    }

    private Part part(
            String name,
            Supplier<List<String>> command,
            Map<String, String> own,
            BooleanSupplier ready,
            Part.Signal stop) {
        return new Part(name, command, own, settings.place().log(name), ready, stop, GRACE);
    }

    /** A class of this launcher's own class path as a program. */
    private static List<String> program(String mainClass) {
        return List.of("-cp", System.getProperty("java.class.path"), mainClass);
    }
}
