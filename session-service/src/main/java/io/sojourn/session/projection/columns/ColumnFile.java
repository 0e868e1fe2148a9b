package io.sojourn.session.projection.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room for columns outside of the heap, in a file that has no name any more: the system keeps in memory what is used, and the file is gone with the
 * process, however that ends. Not safe for several threads.
 */
public final class ColumnFile implements AutoCloseable {
    /** Small parts are cut from mappings of this size. */
    private static final int SLAB = 1 << 22;

    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(1 << 20).asReadOnlyBuffer();

    private final FileChannel channel;
    private final long most;
    private long size;
    private ByteBuffer slab = ByteBuffer.allocate(0);

    private ColumnFile(FileChannel channel, long most) {
        this.channel = channel;
        this.most = most;
    }

    /**
     * A new file in a folder, which is made if it is not there.
     *
     * @param most bytes that it may grow to
     */
    public static ColumnFile in(Path folder, long most) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "sessions", ".columns");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Files.delete(file);
        return new ColumnFile(channel, most);
    }

    /** How many bytes are in use. */
    public long size() {
        return size;
    }

    /**
     * More room, filled with zeros.
     *
     * @throws FullException if the file would be larger than it may be
     */
    ByteBuffer allocate(int bytes) {
        if (bytes >= SLAB) {
            return mapped(bytes);
        }
        if (slab.remaining() < bytes) {
            slab = mapped(SLAB);
        }
        ByteBuffer part = slab.slice(slab.position(), bytes).order(ByteOrder.nativeOrder());
        slab.position(slab.position() + bytes);
        return part;
    }

    /** Ends the growth; what was allocated stays usable. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ByteBuffer mapped(int bytes) {
        if (size + bytes > most) {
            throw new FullException(most);
        }
        try {
            // Written, not only sized: a disk that is full is an error here instead of a fault at some later access.
            for (long at = size; at < size + bytes; at += ZEROS.capacity()) {
                ByteBuffer zeros = ZEROS.slice(0, (int) Math.min(ZEROS.capacity(), size + bytes - at));
                while (zeros.hasRemaining()) {
                    channel.write(zeros, at + zeros.position());
                }
            }
            ByteBuffer room = channel.map(MapMode.READ_WRITE, size, bytes).order(ByteOrder.nativeOrder());
            size += bytes;
            return room;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The columns would need more room than they may have. */
    public static final class FullException extends RuntimeException {
        FullException(long most) {
            super("The columns of sessions need more than %,d bytes: raise sojourn.projection.max-size"
                    .formatted(most));
        }
    }
}
