package org.handrail.detox.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One HTTP/1.1 connection that is kept, costing the machine as little as a client can. */
final class KeptConnection implements AutoCloseable {

    private final int port;
    private final String headers;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    KeptConnection(int port, String token, String contentType, boolean bare) throws IOException {
        this.port = port;
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        headers = "POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Type: " + contentType + "\r\nAuthorization: Bearer "
                + token + (bare ? "\r\nBare: yes" : "") + "\r\nContent-Length: ";
    }

    /** Posts and reads the whole answer; gives its status. */
    int post(byte[] body) throws IOException {
        byte[] head = (headers + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        out.write(all);
        int status = Integer.parseInt(line().split(" ", -1)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(lower.substring(15).strip())
                    : length;
            chunked |= lower.startsWith("transfer-encoding:");
            last |= lower.equals("connection: close");
        }
        in.skipNBytes(length);
        while (chunked) {
            int chunk = Integer.parseInt(line(), 16);
            in.skipNBytes(chunk + 2L);
            chunked = chunk > 0;
        }
        if (last) {
            socket.close();
            socket = connected(port);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }
        return status;
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("the server hung up");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
