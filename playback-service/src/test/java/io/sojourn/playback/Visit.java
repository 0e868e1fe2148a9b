package io.sojourn.playback;

import io.sojourn.contracts.assets.Asset;
import io.sojourn.contracts.assets.AssetLoss;
import io.sojourn.contracts.assets.ManifestPart;
import io.sojourn.contracts.assets.ManifestPart.Entry;
import io.sojourn.contracts.assets.ManifestPart.Health;
import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.contracts.sessions.SessionMessage.Person;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** A visit with random ids: its session lasts from minute 0 to minute 10, chunks are given by the minute that they begin in. */
public record Visit(String systemId, String sessionId, String anonymousId, String recordingId) {
    public static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    /** How far the recorder's clock is behind. */
    private static final int CLOCK_OFFSET = 250;

    /** A visit like no other. */
    public static Visit random() {
        return new Visit(id(), id(), id(), id());
    }

    public static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    /** A chunk of a minute's length; the one of sequence 0 begins with a snapshot, and the visitor does something in its first second. */
    public RecordingChunk chunk(int sequence, int minute) {
        return chunk(sequence, minute, sequence == 0);
    }

    public RecordingChunk chunk(int sequence, int minute, boolean snapshot) {
        return new RecordingChunk(
                RecordingChunk.VERSION,
                systemId,
                "source",
                anonymousId,
                recordingId,
                "tab",
                sequence,
                minute(minute),
                minute(minute + 1).minusMillis(1),
                CLOCK_OFFSET,
                snapshot,
                2,
                sequence == 0 ? minute(minute) : null,
                sequence == 0 ? minute(minute).plusSeconds(1) : null,
                null);
    }

    /** The first chunk, with the times that a clock told which may be wrong. */
    public RecordingChunk chunk(Instant from, Instant to, Instant received) {
        return new RecordingChunk(
                RecordingChunk.VERSION,
                systemId,
                "source",
                anonymousId,
                recordingId,
                "tab",
                0,
                from,
                to,
                0,
                true,
                1,
                null,
                null,
                received);
    }

    public SessionMessage session() {
        return session(1, Change.OPENED, null);
    }

    public SessionMessage session(long revision, Change change, String mergedInto) {
        return session(revision, change, mergedInto, anyone(), new int[] {0, 10});
    }

    /** The session of this visit at another time. */
    public SessionMessage session(long revision, int from, int to) {
        return session(revision, Change.CHANGED, null, anyone(), new int[] {from, to});
    }

    /** The session of this visit by somebody who had the visitor's browser for a part of its history only. */
    public SessionMessage session(long revision, VisitorSpan span) {
        Person person = new Person("person", "user", List.of(anonymousId), List.of(span));
        return session(revision, Change.CHANGED, null, person, new int[] {0, 10});
    }

    private Person anyone() {
        return new Person("person", null, List.of(anonymousId), null);
    }

    private SessionMessage session(long revision, Change change, String mergedInto, Person person, int[] minutes) {
        return new SessionMessage(
                SessionMessage.VERSION,
                systemId,
                sessionId,
                revision,
                change,
                mergedInto,
                person,
                minute(minutes[0]),
                minute(minutes[1]),
                3,
                minute(minutes[1]));
    }

    /** An asset of this visit's system. */
    public Asset asset(String type, byte[] content) {
        return new Asset(Asset.VERSION, systemId, "source", sha256(content), type, minute(0));
    }

    /** A part of the recording's manifest. */
    public ManifestPart part(int part, Health health, Entry... entries) {
        return new ManifestPart(
                ManifestPart.VERSION,
                systemId,
                "source",
                anonymousId,
                recordingId,
                "tab",
                part,
                List.of(entries),
                health,
                minute(0));
    }

    /** An address that stood for a content. */
    public static Entry kept(String url, byte[] content) {
        return new Entry(url, sha256(content), null);
    }

    /** An address whose content is lost. */
    public static Entry lost(String url, AssetLoss loss) {
        return new Entry(url, null, loss);
    }

    /** The hash of a content as assets have it. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Another visit of the same visitor. */
    public Visit again() {
        return new Visit(systemId, id(), anonymousId, recordingId);
    }

    public String path() {
        return "/api/v1/systems/" + systemId + "/sessions/" + sessionId + "/playback";
    }

    public String chunkPath(int sequence) {
        return path() + "/recordings/" + recordingId + "/chunks/" + sequence;
    }

    public String segmentPath(int index) {
        return path() + "/recordings/" + recordingId + "/segments/" + index;
    }

    public String assetsPath() {
        return path() + "/recordings/" + recordingId + "/assets";
    }

    public String assetPath(byte[] content) {
        return path() + "/assets/" + sha256(content);
    }

    /** An rrweb event so many milliseconds after minute 0: the page as it is. */
    public static String picture(int at) {
        return event(2, "\"node\":{}", at);
    }

    /** The same: the visitor has pressed something. */
    public static String pressed(int at) {
        return event(3, "\"source\":2,\"type\":1", at);
    }

    /** The same: the page was scrolled. */
    public static String scrolled(int at) {
        return event(3, "\"source\":3,\"id\":1", at);
    }

    private static String event(int type, String data, int at) {
        long timestamp = START.toEpochMilli() - CLOCK_OFFSET + at;
        return "{\"type\":%d,\"data\":{%s},\"timestamp\":%d}".formatted(type, data, timestamp);
    }

    /** Content as a recorder sends it. */
    public static byte[] gzip(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
