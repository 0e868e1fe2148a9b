package io.sojourn.playback.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The page with the player, which needs nothing but itself. It is open at one place, where the recording goes; its script is behind that. */
@ApplicationScoped
class OfflinePage {
    private static final String PAGE = "/offline-player/player.html";
    private static final String PLACE = "<!-- recording -->";

    private final byte[] head;
    private final byte[] tail;

    OfflinePage() {
        String page = read();
        int place = page.indexOf(PLACE);
        if (place < 0 || page.indexOf(PLACE, place + 1) >= 0) {
            throw new IllegalStateException(PAGE + " has not one place for a recording.");
        }
        head = page.substring(0, place).getBytes(UTF_8);
        tail = page.substring(place + PLACE.length()).getBytes(UTF_8);
    }

    byte[] head() {
        return head.clone();
    }

    byte[] tail() {
        return tail.clone();
    }

    int length() {
        return head.length + tail.length;
    }

    private static String read() {
        try (InputStream page = Objects.requireNonNull(OfflinePage.class.getResourceAsStream(PAGE))) {
            return new String(page.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
