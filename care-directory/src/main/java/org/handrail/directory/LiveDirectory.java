package org.handrail.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;

/**
 * The directory of a file that may change at any time. A change takes effect when the file has stood still for one look, so
 * that one that is being written is not taken for one that is finished; a bad one is refused, said once, and the edition
 * before stays in force. An edition that the file announces for later comes into force at its instant.
 */
public final class LiveDirectory implements Directory, AutoCloseable {

    private final Path file;
    private final InstantSource clock;
    private final Listener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Editions editions;
    private volatile boolean refused;
    private byte[] taken;
    private byte[] seen;
    private boolean good = true;
    private Edition announced;

    /** Is told what becomes of changes, one at a time. */
    public interface Listener {

        /** This edition is in force from now on. */
        void inForce(Edition edition);

        /** A change is not taken. */
        void refused(UnreadableDirectory why);
    }

    private LiveDirectory(Path file, byte[] held, InstantSource clock, Listener listener) {
        this.file = file;
        this.clock = clock;
        this.listener = listener;
        this.taken = held;
        this.seen = held;
        this.editions = DirectoryFile.read(file, held);
        this.announced = editions.at(clock.instant());
    }

    /**
     * Reads the file and looks at it again every so often until it is closed.
     *
     * @throws UnreadableDirectory where it is bad already
     */
    public static LiveDirectory of(Path file, Duration every, InstantSource clock, Listener listener) {
        try {
            LiveDirectory live = new LiveDirectory(file, Files.readAllBytes(file), clock, listener);
            listener.inForce(live.announced);
            Thread.ofVirtual().name("directory").start(() -> live.lookUntilClosed(every));
            return live;
        } catch (IOException unreadable) {
            throw new UnreadableDirectory(file, unreadable);
        }
    }

    private void lookUntilClosed(Duration every) {
        try {
            while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once whether the file has changed or a later edition has come into force. */
    void look() {
        try {
            takeWhatStandsStill(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            refuse(new UnreadableDirectory(file, unreadable));
        } catch (UnreadableDirectory bad) {
            refuse(bad);
        }
        Edition now = editions.at(clock.instant());
        if (now != announced) {
            announced = now;
            listener.inForce(now);
        }
    }

    private void takeWhatStandsStill(byte[] held) {
        boolean still = Arrays.equals(held, seen);
        seen = held;
        if (!still) {
            return;
        }
        if (!Arrays.equals(held, taken)) {
            taken = held;
            good = false;
            refused = false;
            editions = DirectoryFile.read(file, held);
            good = true;
        }
        refused = refused && !good;
    }

    private void refuse(UnreadableDirectory why) {
        if (!refused) {
            refused = true;
            listener.refused(why);
        }
    }

    /** Whether what the file holds now was refused. */
    public boolean isStale() {
        return refused;
    }

    /** The edition in force. */
    public Edition now() {
        return editions.at(clock.instant());
    }

    @Override
    public String version() {
        return now().version();
    }

    @Override
    public List<Partner> partners() {
        return now().partners();
    }

    @Override
    public Set<LevelOfCare> levels() {
        return now().levels();
    }

    @Override
    public Optional<Partner> partner(PartnerId id) {
        return now().partner(id);
    }

    @Override
    public Optional<Partner> partnerOfClient(String client) {
        return now().partnerOfClient(client);
    }

    @Override
    public Optional<Program> program(ProgramId id) {
        return now().program(id);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
