package io.sojourn.session.projection;

import io.sojourn.session.frustration.SignalKind;
import io.sojourn.session.projection.columns.Flags;
import io.sojourn.session.projection.columns.SessionImage;
import io.sojourn.session.projection.columns.SessionTable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads sessions from PostgreSQL's binary form of {@code COPY}, several times faster than rows of a query. */
final class SessionRowReader {
    /** What is to be copied, of sessions {@code s}. */
    static final String COLUMNS = "s.id, s.system_id, s.person_id, s.started_at, s.duration_ms, s.active_ms, "
            + names(SessionTable.COUNTS)
            + ", s.bot, s.developer_reason IS NOT NULL, s.state = 'open', s.has_recording, "
            + "s.rage_count > 0, s.dead_count > 0, s.slow_count > 0, s.quick_back_count > 0, s.activity_level::int, "
            + names(SessionTable.TEXTS)
            + ", s.source_types, s.prompted_by, s.tags";

    /** A signature of 11 bytes, flags, and the length of an extension that there is none of. */
    private static final int HEADER = 19;

    /** PostgreSQL counts microseconds from 2000 on. */
    private static final long MILLISECONDS_TO_2000 = 946_684_800_000L;

    private static final int END = -1;

    private final Consumer<SessionImage> sessions;
    private boolean begun;

    SessionRowReader(Consumer<SessionImage> sessions) {
        this.sessions = sessions;
    }

    /** Reads a message, which holds whole rows; the first one has a header before them. */
    void read(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message);
        if (!begun) {
            in.position(HEADER);
            begun = true;
        }
        while (in.hasRemaining() && in.getShort() != END) {
            sessions.accept(session(in));
        }
    }

    private static SessionImage session(ByteBuffer in) {
        return new SessionImage(
                id(in),
                id(in),
                id(in),
                time(in),
                longNumber(in),
                longNumber(in),
                counts(in),
                Flags.of(flag(in), flag(in), flag(in), flag(in)) | signals(in),
                number(in),
                columns(in),
                texts(in),
                texts(in),
                texts(in));
    }

    private static String names(List<String> columns) {
        return columns.stream().map("s."::concat).collect(Collectors.joining(", "));
    }

    private static int[] counts(ByteBuffer in) {
        int[] counts = new int[SessionTable.COUNTS.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = number(in);
        }
        return counts;
    }

    private static int signals(ByteBuffer in) {
        int flags = 0;
        for (SignalKind kind : SignalKind.values()) {
            flags |= flag(in) ? Flags.signal(kind) : 0;
        }
        return flags;
    }

    private static int number(ByteBuffer in) {
        in.getInt();
        return in.getInt();
    }

    private static List<@Nullable String> columns(ByteBuffer in) {
        List<@Nullable String> columns = new ArrayList<>(SessionTable.TEXTS.size());
        for (int i = 0; i < SessionTable.TEXTS.size(); i++) {
            columns.add(text(in));
        }
        return columns;
    }

    private static UUID id(ByteBuffer in) {
        in.getInt();
        return new UUID(in.getLong(), in.getLong());
    }

    private static long time(ByteBuffer in) {
        return Math.floorDiv(longNumber(in), 1000L) + MILLISECONDS_TO_2000;
    }

    private static long longNumber(ByteBuffer in) {
        in.getInt();
        return in.getLong();
    }

    private static boolean flag(ByteBuffer in) {
        in.getInt();
        return in.get() != 0;
    }

    private static @Nullable String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0) {
            return null;
        }
        byte[] text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** An array: its dimensions, whether it has nulls, the type; of each dimension size and first index; then the texts. */
    private static List<String> texts(ByteBuffer in) {
        in.getInt();
        int dimensions = in.getInt();
        in.getLong();
        int size = dimensions == 0 ? 0 : in.getInt();
        if (dimensions > 0) {
            in.getInt();
        }
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String text = text(in);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
