package io.sojourn.playback.segments;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import org.jspecify.annotations.Nullable;

/** Zstandard (RFC 8878), with another content as its dictionary: pages change little from one picture to the next. */
public final class Zstandard {
    private Zstandard() {}

    /**
     * Compresses a content.
     *
     * @param base what has to be given again to decompress it
     */
    public static byte[] compress(byte[] content, byte @Nullable [] base, int level) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(level);
            if (base != null) {
                context.loadDict(base);
            }
            return context.compress(content);
        }
    }

    /** As fast as it gets, for who waits for it. */
    public static byte[] fast(byte[] content) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            return context.setLevel(1).compress(content);
        }
    }

    static byte[] decompress(byte[] compressed, byte @Nullable [] base) {
        int length = Math.toIntExact(Zstd.getFrameContentSize(compressed));
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            if (base != null) {
                context.loadDict(base);
            }
            return context.decompress(compressed, length);
        }
    }
}
