package org.handrail.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.handrail.local.machine.Disk;
import org.handrail.local.machine.Place;
import org.handrail.local.machine.Ports;
import org.handrail.local.machine.Refusal;
import org.handrail.local.parts.FailedStart;
import org.handrail.local.parts.Running;
import org.handrail.local.parts.Say;
import org.handrail.local.secure.Security;

/**
 * Starts the whole system and keeps it running until it is told to stop.
 *
 * @param home the checkout
 * @param place the data folder
 */
record Up(Path home, Place place, Say say) {

    private static final int FAILED = 2;

    int run(UpOptions options, List<String> arguments) throws IOException, InterruptedException {
        place.prepare();
        if (options.detach()) {
            return new Detached(place, say).run(arguments);
        }
        try (FileChannel lock =
                FileChannel.open(place.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                throw new Refusal(
                        "Handrail already runs with its data in " + place.folder() + "; deploy/local/down stops it.");
            }
            return start(options);
        }
    }

    private int start(UpOptions options) throws IOException, InterruptedException {
        new Leftovers(place, say).clear();
        Ports ports = Ports.from(options.portOffset(), System.getenv());
        if (!options.prometheus()) {
            ports = ports.without("prometheus");
        }
        ports.mustBeFree();
        if (options.fresh()) {
            place.beginAnew();
        }
        place.prepare();
        Disk.mustHold(place.folder(), Disk.NEEDED);
        Running.note(place.running("launcher"), ProcessHandle.current());
        Security security = options.secure() ? Security.in(place, ports) : null;
        Trust.of(place, options.secure());
        Run run = new Run(home, place, ports, security, say);
        Thread stop = new Thread(run::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            run.start(options);
        } catch (FailedStart failed) {
            say.line(failed.getMessage() + ". Its last lines:");
            failed.lastLines().forEach(line -> say.line("    " + line));
            return FAILED;
        }
        Addresses.keep(place, ports, options.secure());
        new Greeting(home, place, ports, options, say).print();
        Files.writeString(
                place.run().resolve("ready"),
                String.valueOf(ProcessHandle.current().pid()));
        run.prepareNextStart();
        run.keepLogsShort();
        return 0;
    }
}
