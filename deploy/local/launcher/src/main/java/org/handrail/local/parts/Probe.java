package org.handrail.local.parts;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.function.BooleanSupplier;

/** Ways to ask a process whether it does its work. */
public final class Probe {

    private static final int TIMEOUT_MILLIS = 1000;

    private Probe() {}

    /** Something listens on this port of 127.0.0.1. */
    public static BooleanSupplier listens(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), TIMEOUT_MILLIS);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** The service says that it is ready, on its management port. */
    public static BooleanSupplier saysReady(String management) {
        URI readiness = URI.create(management + "/actuator/health/readiness");
        return () -> {
            try {
                HttpURLConnection request =
                        (HttpURLConnection) readiness.toURL().openConnection();
                request.setConnectTimeout(TIMEOUT_MILLIS);
                request.setReadTimeout(TIMEOUT_MILLIS);
                return request.getResponseCode() == HttpURLConnection.HTTP_OK;
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
