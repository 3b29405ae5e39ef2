package org.handrail.local;

import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.handrail.local.machine.Place;
import org.handrail.local.machine.Refusal;
import org.handrail.local.parts.Running;
import org.handrail.local.parts.Say;

/** Stops the system that runs on a data folder. */
record Down(Place place, Say say) {

    private static final int PATIENCE_SECONDS = 180;

    int run() throws InterruptedException {
        Optional<ProcessHandle> launcher = Running.in(place.running("launcher"));
        if (launcher.isPresent()) {
            say.line("stopping Handrail …");
            launcher.get().destroy();
            await(launcher.get());
            new Leftovers(place, say).clear();
            say.line("stopped; the data stays in " + place.folder());
        } else {
            if (Files.isDirectory(place.run())) {
                new Leftovers(place, say).clear();
            }
            say.line("Handrail is not running with its data in " + place.folder() + ".");
        }
        return 0;
    }

    private static void await(ProcessHandle launcher) throws InterruptedException {
        try {
            launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            throw new Refusal(
                    "Handrail did not stop within " + PATIENCE_SECONDS + " s (launcher " + launcher.pid() + ").");
        } catch (ExecutionException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
