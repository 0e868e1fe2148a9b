package io.sojourn.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Talks to the demo sites byte by byte, so that hosts and paths arrive exactly as a test writes them. */
final class SiteClient {

    private static final Pattern COOKIE = Pattern.compile("(?im)^Set-Cookie: (planwise=[0-9a-f]*)");

    private final int port;
    private String cookie = "";

    SiteClient(int port) {
        this.port = port;
    }

    Reply get(Site site, String path) {
        return send("GET", site.host() + ":" + port, path, "");
    }

    /** Calls the application's API as a browser would, keeping its cookie. */
    Reply call(String method, String path, String json) {
        String type = json.isEmpty() ? "" : "Content-Type: application/json\r\n";
        Reply reply = send(method, Site.APP.host(), path, type + "Cookie: " + cookie + "\r\n", json);
        Matcher found = COOKIE.matcher(reply.head());
        if (found.find()) {
            cookie = found.group(1);
        }
        return reply;
    }

    Reply send(String method, String host, String path, String headers) {
        return send(method, host, path, headers, "");
    }

    private Reply send(String method, String host, String path, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: "
                + content.length + "\r\n" + headers + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(content);
            out.flush();
            return Reply.of(socket.getInputStream());
        } catch (IOException e) {
            throw new AssertionError("The demo sites did not answer.", e);
        }
    }

    record Reply(int status, String head, String body) {

        static Reply of(InputStream in) throws IOException {
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2);
            return new Reply(Integer.parseInt(parts[0].split(" ", 3)[1]), parts[0], parts[1]);
        }

        String header(String name) {
            Matcher found = Pattern.compile("(?im)^" + name + ": (.*)$").matcher(head);
            return found.find() ? found.group(1).strip() : "";
        }
    }
}
