package io.sojourn.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection: one request under way at a time. Knows as much of HTTP as the answers of a collect service need. */
final class LoadConnection {
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String LENGTH = "\r\ncontent-length: ";
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 18);
    private ByteBuffer out = ByteBuffer.allocate(0);
    private long sentAt;

    LoadConnection(InetSocketAddress target, Selector selector) throws IOException {
        channel = SocketChannel.open(target);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Sends a request; the buffer itself is left as it is. */
    void send(ByteBuffer request) throws IOException {
        out = request.duplicate();
        in.clear();
        sentAt = System.nanoTime();
        write();
    }

    /** Goes on with what is under way; true when the answer is complete. */
    boolean proceed() throws IOException {
        if (key.isWritable()) {
            write();
        }
        if (!key.isReadable()) {
            return false;
        }
        if (channel.read(in) < 0) {
            throw new IOException("The connection was closed before the answer");
        }
        return isComplete();
    }

    int status() {
        return (in.get(STATUS_AT) - '0') * 100 + (in.get(STATUS_AT + 1) - '0') * 10 + in.get(STATUS_AT + 2) - '0';
    }

    /** The whole answer, for people. */
    String answer() {
        return text(in.position());
    }

    long nanosSinceSent() {
        return System.nanoTime() - sentAt;
    }

    /** Whether the answer ends with these bytes. */
    boolean endsWith(byte[] end) {
        return in.position() >= end.length && matches(in.position() - end.length, end);
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }

    private void write() throws IOException {
        channel.write(out);
        int interest = out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != interest) {
            key.interestOps(interest);
        }
    }

    private boolean isComplete() throws IOException {
        for (int i = STATUS_AT; i + HEAD_END.length <= in.position(); i++) {
            if (in.get(i) == '\r' && matches(i, HEAD_END)) {
                return in.position() >= i + HEAD_END.length + statedLength(i + 2);
            }
        }
        return false;
    }

    private int statedLength(int headEnd) throws IOException {
        String head = text(headEnd).toLowerCase(Locale.ROOT);
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("An answer does not state its length: " + head);
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(head, from, head.indexOf('\r', from), 10);
    }

    private boolean matches(int at, byte[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (in.get(at + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private String text(int length) {
        return new String(in.array(), 0, length, StandardCharsets.UTF_8);
    }
}
