package io.sojourn.playback.export;

import org.jspecify.annotations.Nullable;

/** What room is left in a file for events. As soon as some found none, no others find any: what is in a file goes on without holes. Used for one file. */
final class Room {
    private long left;
    private @Nullable String cutAt;

    Room(long bytes) {
        this.left = bytes;
    }

    /** The part if there is room for it, else nothing. */
    byte[] take(byte[] part, String from) {
        if (cutAt == null && part.length > left) {
            cutAt = from;
        }
        if (cutAt != null) {
            return new byte[0];
        }
        left -= part.length;
        return part;
    }

    boolean isFull() {
        return cutAt != null;
    }

    /** From when on events were left out, null if none were. */
    @Nullable
    String cutAt() {
        return cutAt;
    }
}
