package io.sojourn.session.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.sojourn.session.exports.ExportStream.Part;
import io.sojourn.session.exports.ExportTable.Pages;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.ItemPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M13")
class ExportStreamTest {
    private static final int PAGES = 500;

    private final AtomicInteger read = new AtomicInteger();

    @Test
    void readsNoPageBeforeItIsWanted() {
        ExportStream stream = stream(PAGES);
        Part first = stream.first().await().indefinitely();
        AssertSubscriber<Part> slow = stream.from(first).subscribe().withSubscriber(AssertSubscriber.create());

        for (int wanted = 1; wanted < 20; wanted++) {
            slow.request(1);
            assertThat(slow.getItems()).hasSize(wanted);
            assertThat(read.get()).isLessThanOrEqualTo(wanted + 1);
        }

        slow.cancel();
        assertThat(read.get()).isLessThanOrEqualTo(20);
    }

    @Test
    void holdsEachItemOnceAndInOrder() {
        ExportStream stream = stream(PAGES);
        String header = "n\r\n";

        long[] rows = {0};
        StringBuilder beginning = new StringBuilder();
        stream.first()
                .onItem()
                .transformToMulti(stream::from)
                .invoke(part -> {
                    rows[0] += part.rows();
                    if (beginning.length() < 2_000) {
                        beginning.append(new String(part.bytes(), StandardCharsets.UTF_8));
                    }
                })
                .collect()
                .last()
                .await()
                .indefinitely();

        assertThat(rows[0]).isEqualTo((long) PAGES * ExportTable.ROWS_OF_LIST);
        assertThat(beginning).startsWith(header + "0\r\n1\r\n2\r\n").contains("\r\n199\r\n200\r\n201\r\n");
    }

    @Test
    void isJustAHeaderWithoutItems() {
        ExportStream stream = stream(0);
        List<Part> parts = stream.first()
                .onItem()
                .transformToMulti(stream::from)
                .collect()
                .asList()
                .await()
                .indefinitely();

        assertThat(parts)
                .singleElement()
                .satisfies(part -> assertThat(part.bytes()).asString().isEqualTo("n\r\n"));
    }

    private ExportStream stream(int pages) {
        Pages numbers = (after, limit) -> Uni.createFrom().item(() -> {
            int page = read.getAndIncrement();
            List<Map<String, Integer>> items = pages == 0
                    ? List.of()
                    : IntStream.range(page * limit, (page + 1) * limit)
                            .mapToObj(n -> Map.of("n", n))
                            .toList();
            return new ItemPage<>(items, page + 1 < pages ? new Cursor(page, "n").encoded() : null);
        });
        ExportTable table = new ExportTable(
                "numbers", List.of("n"), (system, request) -> Uni.createFrom().item(numbers));
        return new ExportStream(table, ExportFormat.CSV, numbers, new ObjectMapper());
    }
}
