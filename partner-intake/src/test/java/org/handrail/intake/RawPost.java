package org.handrail.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A post sent byte by byte, for what no proper client does. */
final class RawPost implements AutoCloseable {

    private final Socket socket;

    /**
     * A request whose headers are sent; its body is still to come.
     *
     * @param length the length that is announced, or -1 for chunks
     */
    RawPost(int port, String token, String contentType, long length) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        send("POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Type: " + contentType + "\r\nAuthorization: Bearer "
                + token
                + "\r\nConnection: close\r\n"
                + (length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length) + "\r\n\r\n");
    }

    void send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Sends no more, and leaves the connection open to hear the answer. */
    void stop() throws IOException {
        socket.shutdownOutput();
    }

    /** All that is answered, headers first. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
