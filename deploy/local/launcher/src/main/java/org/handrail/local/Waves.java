package org.handrail.local;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handrail.local.parts.Say;
import org.handrail.local.parts.Supervised;

/**
 * The running parts, grouped by what must stop before what: nobody posts any more, then nobody works, then the broker
 * closes its log, last the database.
 */
record Waves(List<Supervised> clinics, List<Supervised> services, List<Supervised> broker, List<Supervised> database) {

    Waves() {
        this(
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>());
    }

    /** Stops wave after wave, the parts of one wave together. */
    void stop(Say say) {
        say.line("stopping …");
        for (List<Supervised> wave : List.of(clinics, services, broker, database)) {
            List<Thread> stops = wave.stream()
                    .map(part -> Thread.ofVirtual().start(part::stop))
                    .toList();
            for (Thread stop : stops) {
                try {
                    stop.join();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
        say.line("stopped");
    }
}
