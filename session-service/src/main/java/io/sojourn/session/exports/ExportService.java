package io.sojourn.session.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sojourn.session.SessionProblem;
import io.sojourn.session.exports.ExportStream.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Exports tables, and leaves a line in the log of who exported how much of what. */
@ApplicationScoped
class ExportService {
    private static final Logger LOG = Logger.getLogger(ExportService.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final List<ExportTable> tables;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    ExportService(@All List<ExportTable> tables, ObjectMapper json, Clock clock) {
        this.tables = tables;
        this.json = json;
        this.clock = clock;
    }

    /** Begins an export. */
    Uni<Export> begin(UUID systemId, String principal, String name, ExportFormat format, ExportRequest request) {
        ExportTable table = tables.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> SessionProblem.TABLE_NOT_FOUND.because("There are: "
                        + tables.stream().map(ExportTable::name).sorted().collect(Collectors.joining(", ")) + "."));
        String file = "%s-%s.%s".formatted(name, STAMP.format(clock.instant()), format.extension());
        return table.opening().open(systemId, request).chain(pages -> {
            ExportStream stream = new ExportStream(table, format, pages, json);
            return stream.first().map(first -> new Export(file, logged(stream.from(first), file, principal)));
        });
    }

    private static Multi<byte[]> logged(Multi<Part> parts, String file, String principal) {
        LongAdder rows = new LongAdder();
        return parts.invoke(part -> rows.add(part.rows()))
                .onTermination()
                .invoke((failure, cancelled) -> LOG.infof(
                        "%s exported %s: %d rows%s",
                        principal, file, rows.sum(), failure != null ? ", failed" : cancelled ? ", given up" : ""))
                .map(Part::bytes)
                .select()
                .where(bytes -> bytes.length > 0);
    }

    /** An export that has begun. */
    record Export(String file, Multi<byte[]> parts) {}
}
