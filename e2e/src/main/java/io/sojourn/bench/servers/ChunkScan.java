package io.sojourn.bench.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The least that reading a chunk could be: inflate it and look for the name of the times, whatever stands around it. */
final class ChunkScan {
    private static final int BUFFER = 1 << 14;
    private static final byte[] TIME = "\"timestamp\":".getBytes(US_ASCII);

    private ChunkScan() {}

    /** How often the name is in it; 0 also when it cannot be inflated. */
    static long countTimes(byte[] gzip) {
        byte[] json;
        try (InputStream inflated = new GZIPInputStream(new ByteArrayInputStream(gzip), BUFFER)) {
            json = inflated.readAllBytes();
        } catch (IOException broken) {
            return 0;
        }
        long found = 0;
        for (int i = 0; i <= json.length - TIME.length; i++) {
            if (json[i] == '"' && Arrays.equals(json, i, i + TIME.length, TIME, 0, TIME.length)) {
                found++;
            }
        }
        return found;
    }
}
