package org.handrail.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Faults of every kind, caused for real on a system that runs. What is begun is undone when this is closed, the last first. */
final class Faults implements AutoCloseable {

    private static final String OWNER = "handrail_owner";
    private static final int AT_ONCE = 64;
    private static final int REPEATS = 12_000;

    /** What a fact is larger than, and a watermark is not. */
    private static final int TOO_SMALL = 440;

    private final LocalSystem system;
    private final TamperedTopics topics;
    private final PostsOfTheDrill clinics;
    private final Deque<Step> undo = new ArrayDeque<>();

    Faults(LocalSystem system) {
        this.system = system;
        this.topics = new TamperedTopics(system.bootstrapServers());
        this.clinics = new PostsOfTheDrill(system);
    }

    /** What clinics post meanwhile, rightly or wrongly. */
    PostsOfTheDrill clinics() {
        return clinics;
    }

    /** Something that is done to the system. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException, SQLException;
    }

    /** The directory's file has a mistake. */
    void aMistakeInTheDirectory() throws IOException {
        Path directory = system.directory();
        String before = Files.readString(directory);
        undo.push(() -> Files.writeString(directory, before));
        Files.writeString(directory, "nonsense: [\n", StandardOpenOption.APPEND);
    }

    /** A topic takes less than a fact needs. */
    void aTopicTakesLittle() throws IOException {
        topics.takeAtMost("handrail.aftercare.v1", TOO_SMALL);
        undo.push(() -> topics.takeAsBefore("handrail.aftercare.v1"));
        clinics.fileALongPlan();
    }

    /** Something on a topic is no finding. */
    void nonsenseOnATopic() {
        topics.nonsense();
    }

    /** Five clinics post more than may be under way at once, while a table is locked for some seconds. */
    void manyPostAtOnceWhileATableIsLocked() throws SQLException, IOException {
        Connection lock = locked("detox.journal");
        try (ExecutorService posting = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String clinic :
                    List.of("clinic-north", "clinic-east", "clinic-south", "clinic-west", "clinic-lakeside")) {
                system.token(clinic);
                for (int i = 0; i < AT_ONCE; i++) {
                    String person = clinic + "-" + i;
                    var _ = posting.submit(() -> clinics.reportIncarcerated(clinic, person));
                }
            }
            pause(Duration.ofSeconds(6));
            lock.rollback();
        } finally {
            lock.close();
        }
    }

    /** A critical case, whose opening is then set back by two hours, so that nobody need wait for them. */
    void aCriticalCaseIsTwoHoursOld() throws IOException {
        clinics.oneLeftAgainstAdvice(Duration.ofHours(30));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> update(
                                "outreach",
                                "update cases set opened_at = opened_at - interval '2 hours'"
                                        + " where severity = 3 and owner is null and closed_at is null")
                        > 0);
    }

    /** Prometheus is no longer told of a part. */
    void aTargetIsForgotten() throws IOException {
        Path targets = system.data().resolve("state/prometheus/settings/targets/local.yml");
        String before = Files.readString(targets);
        undo.push(() -> Files.writeString(targets, before));
        Files.writeString(targets, before.replaceAll("- targets: .*\\n +labels: \\{job: aftercare,.*\\n", ""));
    }

    /** A small disk that the services write to is filled so far. */
    void aDiskIsFilled(Path disk, double share) throws IOException {
        Path filling = disk.resolve("filling");
        undo.push(() -> Files.deleteIfExists(filling));
        long size = Files.getFileStore(disk).getTotalSpace();
        Files.write(filling, new byte[(int) (size * share)]);
    }

    /** Another instance of a service is present, hangs, and publishes none of what it would have to. */
    void anInstanceHangs() throws SQLException, IOException {
        Connection hanging = system.database("placement");
        undo.push(hanging::close);
        try (Statement statement = hanging.createStatement()) {
            statement.execute("select pg_advisory_lock_shared(hashtextextended('placement/relay', 0))");
        }
    }

    /** One finding is announced again twelve thousand times, while the table it belongs to is locked for one of the readers. */
    void aReaderIsHeldUp() throws SQLException, IOException {
        Connection lock = locked("insights.finding");
        undo.push(lock::close);
        topics.announceAgain(REPEATS);
    }

    /** The judgement fails on everybody. */
    void theJudgementHasAFault() throws IOException {
        long tracker = system.pid("tracker");
        undo.push(() -> FaultyJudgement.takeOut(tracker));
        FaultyJudgement.plant(tracker);
    }

    /** The desk takes in no findings, and everything else of it goes on. */
    void theDesksReaderIsHeldUp() throws SQLException, IOException {
        Connection lock = locked("outreach.cases");
        undo.push(lock::close);
    }

    /** A part hangs, until this is closed or it is let go. */
    void hangs(String part) throws IOException {
        undo.push(() -> signal(system, part, "CONT"));
        signal(system, part, "STOP");
    }

    /** Sends a signal to one process of it. */
    static void signal(LocalSystem system, String part, String signal) throws IOException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(system.pid(part)))
                .inheritIO()
                .start()
                .onExit()
                .join();
    }

    static void pause(Duration length) {
        await().pollDelay(length).atMost(length.plusSeconds(10)).until(() -> true);
    }

    @Override
    public void close() throws IOException, SQLException {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    /** It can be read, and takes nothing. */
    private Connection locked(String table) throws SQLException, IOException {
        Connection connection = system.database(OWNER);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
        return connection;
    }

    private int update(String schema, String sql) throws SQLException, IOException {
        try (Connection connection = system.database(OWNER);
                Statement statement = connection.createStatement()) {
            connection.setSchema(schema);
            return statement.executeUpdate(sql);
        }
    }
}
