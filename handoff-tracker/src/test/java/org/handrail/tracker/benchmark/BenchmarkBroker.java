package org.handrail.tracker.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.handrail.testing.LocalBroker;

/** A broker in a process of its own: says where it is, and ends when whoever started it closes its input. */
public final class BenchmarkBroker {

    private BenchmarkBroker() {}

    public static void main(String[] args) {
        try (LocalBroker broker = LocalBroker.started()) {
            System.out.println("BROKER " + broker.bootstrapServers());
            while (System.in.read() >= 0) {
                // until the input ends
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        System.exit(0);
    }
}
