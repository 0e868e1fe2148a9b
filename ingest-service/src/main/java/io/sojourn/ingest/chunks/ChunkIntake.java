package io.sojourn.ingest.chunks;

import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.contracts.recordings.RecordingChunkHeaders;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.books.Books;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.limits.LimitsConfig;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.request.RequestBody;
import io.sojourn.problems.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Checks a chunk by reading through it, and describes it; the bytes go on as they came, or compressed if they came plain. */
@ApplicationScoped
class ChunkIntake {
    private static final int BUFFER = 1 << 13;

    private final LimitsConfig limits;
    private final Books books;

    @Inject
    ChunkIntake(LimitsConfig limits, Books books) {
        this.limits = limits;
        this.books = books;
    }

    /** The record of a chunk. Takes a thread's time: not for event loops. */
    ProducerRecord<String, byte[]> take(IngestRequest request, ChunkQuery query, byte[] body, Instant received) {
        RequestBody.requireChunkType(request);
        boolean gzip = RequestBody.isGzip(request, body);
        try {
            query.check();
            ChunkContent content = read(body, gzip);
            query.checkAgainst(content);
            RecordingChunk chunk = describe(request.requiredSource(), query, content, received);
            return new ProducerRecord<>(
                    TopicName.RECORDINGS, null, chunk.key(), gzip ? body : compress(body), headersOf(chunk));
        } catch (InvalidFieldException invalid) {
            throw IngestProblem.INVALID_CHUNK.because(
                    "The chunk is not taken: " + invalid.detail() + ".",
                    List.of(new FieldError(invalid.pointer(), invalid.detail(), invalid.code())));
        }
    }

    private ChunkContent read(byte[] body, boolean gzip) {
        long limit = limits.inflatedChunkSize().asLongValue();
        try (InputStream plain = new ByteArrayInputStream(body);
                InputStream inflated = gzip ? new GZIPInputStream(plain, BUFFER) : plain;
                BoundedInput bounded = new BoundedInput(inflated, limit)) {
            ChunkContent content = ChunkReading.read(bounded);
            if (gzip && bounded.given() != sizeAtTheEnd(body)) {
                throw brokenGzip();
            }
            return content;
        } catch (BoundedInput.BeyondLimitException beyond) {
            throw RequestBody.tooLarge(limit);
        } catch (MalformedJsonException malformed) {
            throw new InvalidFieldException(
                    "", "malformed-json", "The content must be well-formed JSON in UTF-8, at most 4,000 levels deep");
        } catch (IOException broken) {
            throw brokenGzip();
        }
    }

    /** A gzip file ends with the size of its content (RFC 1952, 2.3.1); what follows it, browsers cannot inflate. */
    private static long sizeAtTheEnd(byte[] gzip) {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(gzip).order(ByteOrder.LITTLE_ENDIAN).getInt(gzip.length - Integer.BYTES));
    }

    private static InvalidFieldException brokenGzip() {
        return new InvalidFieldException(
                "", "broken-gzip", "The content is stated to be gzip, but cannot be inflated as one gzip file");
    }

    private static RecordingChunk describe(Source source, ChunkQuery query, ChunkContent content, Instant received) {
        Long sent = query.sentMillis();
        long offset = sent == null ? 0 : received.toEpochMilli() - sent;
        boolean active = query.isActive(content);
        return new RecordingChunk(
                RecordingChunk.VERSION,
                source.systemId(),
                source.id(),
                query.ids().visitor(),
                query.ids().recordingId(),
                query.ids().tabId(),
                query.sequenceNumber(),
                Instant.ofEpochMilli(content.firstAt() + offset),
                Instant.ofEpochMilli(content.lastAt() + offset),
                offset,
                content.snapshot(),
                content.events(),
                active ? corrected(query.activeFromMillis(), offset) : null,
                active ? corrected(query.activeToMillis(), offset) : null,
                received);
    }

    private static @Nullable Instant corrected(@Nullable Long millis, long offset) {
        return millis == null ? null : Instant.ofEpochMilli(millis + offset);
    }

    private Headers headersOf(RecordingChunk chunk) {
        Headers headers = RecordingChunkHeaders.write(chunk);
        books.mark().forEach(headers::add);
        return headers;
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
