package io.sojourn.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** A post of a page to the collect API whose body comes as the test sends it. */
record RawPost(Socket socket) implements Closeable {
    private static final int PATIENCE_MILLIS = 20_000;

    /** Sends the head of a post that announces so many bytes. */
    static RawPost begin(String client, int length) throws IOException {
        URI gateway = URI.create(Surroundings.publicUrl());
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        String head = "POST /v1/batch HTTP/1.1\r\nHost: " + gateway.getAuthority()
                + "\r\nOrigin: https://app.example\r\nX-Forwarded-For: " + client + "\r\nContent-Length: " + length
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        return new RawPost(socket);
    }

    void send(int bytes) throws IOException {
        socket.getOutputStream().write("x".repeat(bytes).getBytes(ISO_8859_1));
    }

    /** The head of what is answered, and what has come with it, in small letters. */
    String answer() throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] part = new byte[4096];
        while (answer.indexOf("\r\n\r\n") < 0) {
            int length = socket.getInputStream().read(part);
            if (length < 0) {
                throw new IOException("The connection was closed after: " + answer);
            }
            answer.append(new String(part, 0, length, ISO_8859_1));
        }
        return answer.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
