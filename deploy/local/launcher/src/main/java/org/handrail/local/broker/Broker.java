package org.handrail.local.broker;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real, persistent KRaft broker in a process of its own, so that it can be killed like one. Arguments: the data folder,
 * the port, the controller's port, and where it is to be secured a file of properties that say how.
 */
public final class Broker {

    private static final String CONTROLLER = "CONTROLLER";
    private static final int SECURED = 3;

    /** The same at every start, or the broker would not know its own folder again. */
    private static final String CLUSTER = new Uuid(0x48616e647261696cL, 1).toString();

    private Broker() {}

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        format(data);
        Properties properties = properties(data, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        if (args.length > SECURED) {
            try (Reader more = Files.newBufferedReader(Path.of(args[SECURED]))) {
                properties.load(more);
            }
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        new Formatter()
                .setPrintStream(System.err)
                .setClusterId(CLUSTER)
                .setNodeId(1)
                .setDirectories(List.of(data.toString()))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(data.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties properties(Path data, int port, int controllerPort) {
        Properties broker = new Properties();
        broker.put("process.roles", "broker,controller");
        broker.put("node.id", "1");
        broker.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        broker.put("controller.listener.names", CONTROLLER);
        broker.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        broker.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        broker.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        broker.put("log.dirs", data.toString());
        broker.put("auto.create.topics.enable", "false");
        alone(broker);
        // After kill -9 the broker is let in again when its old session has run out: 2 s instead of the usual 9.
        broker.put("broker.session.timeout.ms", "2000");
        broker.put("broker.heartbeat.interval.ms", "500");
        broker.put("group.initial.rebalance.delay.ms", "0");
        // Memory: the defaults are for a machine of its own.
        broker.put("log.cleaner.dedupe.buffer.size", "8388608");
        broker.put("num.network.threads", "2");
        broker.put("num.io.threads", "4");
        broker.put("background.threads", "2");
        return broker;
    }

    /** One broker holds the only copy; the topics Kafka keeps for itself must not wait for others. */
    private static void alone(Properties broker) {
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            broker.put(topic + ".replication.factor", "1");
            broker.put(topic + ".num.partitions", "4");
        }
        broker.put("transaction.state.log.min.isr", "1");
        broker.put("share.coordinator.state.topic.min.isr", "1");
    }
}
