package io.sojourn.playback.blobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BlobStoreTest {
    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();
    private final String third = UUID.randomUUID().toString();

    @Inject
    BlobStore blobs;

    @Test
    void replacesWhatIsThereAndAddsTheRest() {
        put(new Blob(first, bytes("before")), new Blob(second, bytes("stays")));

        put(new Blob(third, bytes("new")), new Blob(first, bytes("after")));

        assertThat(blobs.get(BlobKind.CHUNKS, List.of(first, second, third))
                        .await()
                        .indefinitely())
                .containsOnlyKeys(first, second, third)
                .containsEntry(first, bytes("after"))
                .containsEntry(second, bytes("stays"))
                .containsEntry(third, bytes("new"));
    }

    private void put(Blob... written) {
        blobs.put(BlobKind.CHUNKS, List.of(written)).await().indefinitely();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
