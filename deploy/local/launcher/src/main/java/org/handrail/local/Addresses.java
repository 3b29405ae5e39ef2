package org.handrail.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.Properties;
import org.handrail.local.machine.Place;
import org.handrail.local.machine.Ports;
import org.handrail.local.machine.Refusal;
import org.handrail.local.parts.Running;

/** Where the parts of a running system are reached, kept for the other commands. */
final class Addresses {

    private final Properties addresses;

    private Addresses(Properties addresses) {
        this.addresses = addresses;
    }

    /** Keeps the addresses of a system that has just been started. */
    static void keep(Place place, Ports ports, boolean secure) {
        Properties addresses = new Properties();
        String scheme = secure ? "https" : "http";
        addresses.setProperty("issuer", scheme + "://localhost:" + ports.of("issuer"));
        ports.numbers().forEach((name, port) -> {
            if (!name.equals("issuer")) {
                addresses.setProperty(name, scheme + "://127.0.0.1:" + port);
            }
        });
        try (Writer writer = Files.newBufferedWriter(place.addresses())) {
            addresses.store(writer, null);
        } catch (IOException notKept) {
            throw new UncheckedIOException(notKept);
        }
    }

    /** The addresses of the running system; refused when none runs. */
    static Addresses of(Place place) {
        if (Running.in(place.running("launcher")).isEmpty() || Files.notExists(place.addresses())) {
            throw new Refusal(
                    "Handrail is not running with its data in " + place.folder() + "; deploy/local/up starts it.");
        }
        Properties addresses = new Properties();
        try (Reader reader = Files.newBufferedReader(place.addresses())) {
            addresses.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Addresses running = new Addresses(addresses);
        Trust.of(place, running.areSecure());
        return running;
    }

    /** Whether the system runs with TLS. */
    boolean areSecure() {
        return of("issuer").startsWith("https:");
    }

    /** The address of this part, without a trailing slash. */
    String of(String part) {
        return addresses.getProperty(part, "");
    }
}
