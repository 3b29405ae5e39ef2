package org.handrail.testing.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection that says whatever it is given, and reads what is answered. Not for use by several threads at once. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(int port) {
        this.port = port;
    }

    /** An answer: its status and its body. */
    record Answer(int status, String body) {}

    /**
     * Sends a request and waits for its answer.
     *
     * @throws java.net.SocketTimeoutException where none comes in time: that is a hang
     * @throws IOException where the connection was closed without one
     */
    Answer send(FuzzedRequest request) throws IOException {
        boolean proper = false;
        try {
            Socket open = open();
            open.getOutputStream().write(request.bytes());
            open.getOutputStream().flush();
            if (request.missing() > 0) {
                open.shutdownOutput();
            }
            Answer answer = answer(request.method().equals("HEAD"));
            proper = answer.status() < 300 && request.headers().isEmpty() && request.missing() == 0;
            return answer;
        } finally {
            if (!proper) {
                close();
            }
        }
    }

    private Socket open() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setSoTimeout(PATIENCE_MILLIS);
            open.setTcpNoDelay(true);
            socket = open;
            in = new BufferedInputStream(open.getInputStream());
        }
        return open;
    }

    private Answer answer(boolean headOnly) throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = -1;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
            chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
        }
        if (status < 200) {
            return answer(headOnly);
        }
        if (headOnly || status == 204 || status == 304) {
            return new Answer(status, "");
        }
        byte[] body = chunked ? chunks() : length < 0 ? in().readAllBytes() : in().readNBytes(length);
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in().readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in().read(); next != '\n'; next = in().read()) {
            if (next < 0) {
                throw new EOFException("closed without an answer");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private InputStream in() throws IOException {
        InputStream opened = in;
        if (opened == null) {
            throw new EOFException("not connected");
        }
        return opened;
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        in = null;
        if (open != null) {
            open.close();
        }
    }
}
