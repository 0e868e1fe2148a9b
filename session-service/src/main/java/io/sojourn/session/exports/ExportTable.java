package io.sojourn.session.exports;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.ItemPage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that can be exported: the items of a list. A feature offers its own by producing one as a bean.
 *
 * @param name as requests name it
 * @param columns what each row of a CSV file has: places in an item's JSON form, as in {@code device.os}
 * @param rows how many are read at a time, and held
 */
public record ExportTable(String name, List<String> columns, int rows, Opening opening) {
    /** Of a list: parts of about 200 KiB of sessions. */
    static final int ROWS_OF_LIST = 200;

    /** Of a ranking, which is counted anew for each page; a name is as long as an event may be, about 32 KiB. */
    private static final int ROWS_OF_RANKING = 500;

    /** A list. */
    public ExportTable(String name, List<String> columns, Opening opening) {
        this(name, columns, ROWS_OF_LIST, opening);
    }

    /** A ranking. */
    public static ExportTable ranking(String name, List<String> columns, Opening opening) {
        return new ExportTable(name, columns, ROWS_OF_RANKING, opening);
    }

    /** Begins an export, once the request is known to make sense. */
    @FunctionalInterface
    public interface Opening {
        /**
         * The pages that are asked for.
         *
         * @throws io.quarkiverse.resteasy.problem.HttpProblem if the request does not make sense
         */
        Uni<Pages> open(UUID systemId, ExportRequest request);
    }

    /** The pages of a list, one after the other. */
    @FunctionalInterface
    public interface Pages {
        /** The page after a place, of at most so many items; from the beginning without one. */
        Uni<? extends ItemPage<?>> page(@Nullable Cursor after, int limit);
    }
}
