package io.sojourn.playback.export;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * An answer of the API as it stands in a file: an element that no browser runs or shows, with the gzip of its content as base64.
 *
 * @param path where players ask for it, below {@code playback}
 * @param type media type of its content
 */
record FilePart(String path, String type, byte[] gzip) {
    static final String JSON = "application/json";

    private static final byte[] END = "</script>\n".getBytes(US_ASCII);
    /** What stands around a content, and what gzip adds to one that it cannot make shorter. */
    private static final int AROUND = 512;

    /** A part with a content that is not compressed yet. */
    static FilePart of(String path, String type, byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 2 + AROUND);
        try (OutputStream gzip = new FastGzip(compressed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FilePart(path, type, compressed.toByteArray());
    }

    /** At most how long a part is with a content of a length. */
    static long length(long content) {
        return (content + content / 1024 + 2) / 3 * 4 + AROUND;
    }

    byte[] bytes() {
        byte[] begin = "<script type=\"text/plain\" data-path=\"%s\" data-type=\"%s\">"
                .formatted(quoted(path), quoted(type))
                .getBytes(UTF_8);
        byte[] content = Base64.getEncoder().encode(gzip);
        byte[] all = new byte[begin.length + content.length + END.length];
        System.arraycopy(begin, 0, all, 0, begin.length);
        System.arraycopy(content, 0, all, begin.length, content.length);
        System.arraycopy(END, 0, all, begin.length + content.length, END.length);
        return all;
    }

    private static String quoted(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** Most of what is put in does not get much shorter: pictures and fonts are compressed already. */
    private static final class FastGzip extends GZIPOutputStream {
        private FastGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
