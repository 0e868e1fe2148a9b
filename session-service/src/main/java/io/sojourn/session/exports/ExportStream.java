package io.sojourn.session.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sojourn.session.exports.ExportTable.Pages;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.ItemPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file in parts, each of a page of a list. The next page is read when its part is asked for: who reads slowly holds neither memory nor a connection
 * to the database.
 */
final class ExportStream {
    private final ExportTable table;
    private final ExportFormat format;
    private final Pages pages;
    private final ObjectMapper json;

    ExportStream(ExportTable table, ExportFormat format, Pages pages, ObjectMapper json) {
        this.table = table;
        this.format = format;
        this.pages = pages;
        this.json = json;
    }

    /** The first part, whose failure is still told as any other. */
    Uni<Part> first() {
        return read(null);
    }

    /** The whole file, from its first part on. */
    Multi<Part> from(Part first) {
        return first.next() == null
                ? Multi.createFrom().item(first)
                : Multi.createBy().concatenating().streams(Multi.createFrom().item(first), after(first.next()));
    }

    private Multi<Part> after(Cursor place) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Place(place), at -> read(at.cursor).invoke(part -> at.cursor = part.next()))
                .whilst(part -> part.next() != null);
    }

    private Uni<Part> read(@Nullable Cursor after) {
        return pages.page(after, table.rows()).map(page -> part(page, after == null));
    }

    private Part part(ItemPage<?> page, boolean first) {
        List<JsonNode> items = page.items().stream().map(this::tree).toList();
        return new Part(format.encode(items, table.columns(), first), items.size(), Cursor.parse(page.next()));
    }

    private JsonNode tree(Object item) {
        try {
            return json.readTree(json.writeValueAsBytes(item));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /**
     * A part of the file.
     *
     * @param rows how many items are in it
     * @param next where the next one begins, null after the last
     */
    record Part(byte[] bytes, int rows, @Nullable Cursor next) {}

    private static final class Place {
        private @Nullable Cursor cursor;

        private Place(Cursor cursor) {
            this.cursor = cursor;
        }
    }
}
