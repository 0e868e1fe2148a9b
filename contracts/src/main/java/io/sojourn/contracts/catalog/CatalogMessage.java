package io.sojourn.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sojourn.contracts.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalog on {@link Topic#CATALOG}; exactly one of the parts is there. A record without value (tombstone) removes the entry of its key.
 *
 * @param version of this record's form, see {@link #VERSION}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CatalogMessage(
        int version,
        @Nullable System system,
        @Nullable Source source,
        @Nullable Member member,
        @Nullable Salt salt) {

    /** The form written by this build. */
    public static final int VERSION = 1;

    /** A system's entry. */
    public static CatalogMessage of(System system) {
        return new CatalogMessage(VERSION, system, null, null, null);
    }

    /** A source's entry. */
    public static CatalogMessage of(Source source) {
        return new CatalogMessage(VERSION, null, source, null, null);
    }

    /** A member's entry. */
    public static CatalogMessage of(Member member) {
        return new CatalogMessage(VERSION, null, null, member, null);
    }

    /** A day's salt. */
    public static CatalogMessage of(Salt salt) {
        return new CatalogMessage(VERSION, null, null, null, salt);
    }

    /** The Kafka key that its parts ask for; empty if it has no part that this build knows. */
    public Optional<String> key() {
        if (system != null) {
            return Optional.of(system.key());
        }
        if (source != null) {
            return Optional.of(source.key());
        }
        if (member != null) {
            return Optional.of(member.key());
        }
        return salt == null ? Optional.empty() : Optional.of(salt.key());
    }

    /** One monitored application or website family, with the settings that the rules depend on. */
    public record System(String id, String name, String description, Settings settings) {
        /** A system without one of these could not be found, or not be treated by its rules. */
        public System {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(settings, "settings");
        }

        /** The Kafka key of the entry. */
        public String key() {
            return "system/" + id;
        }
    }

    /**
     * The settings of a system; all in milliseconds.
     *
     * @param inactivityTimeoutMs a longer pause ends a session (S2)
     * @param maximumDurationMs no session is longer (S2)
     * @param latenessLimitMs events may come as late as this (S4)
     * @param idleThresholdMs instants closer than this are one activity interval (S7)
     * @param retentionMs what happened is kept this long (P13); absent in entries of earlier versions
     * @param scoreHalfLifeMs after so long a session's score is worth a half (P9); absent in entries of earlier versions
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Settings(
            long inactivityTimeoutMs,
            long maximumDurationMs,
            long latenessLimitMs,
            long idleThresholdMs,
            @Nullable Long retentionMs,
            @Nullable Long scoreHalfLifeMs) {}

    /**
     * One stream of events into a system.
     *
     * @param writeKeys the keys that are accepted now; the first is the current one
     * @param allowedOrigins origins that may send from a browser, with {@code *} for any one host label or more; empty: any
     * @param recording whether the recorder captures the DOM (P2)
     * @param ownPrivacy how it treats visitors, null: {@link SourcePrivacy#DEFAULT}; read it by {@link #privacy()}
     * @param eventsPerSecond what it may send on average, null: only the service's own limit holds (G5)
     * @param endingKeys those of the write keys that are being replaced, null: none
     * @param ownRecordingSettings how the recorder records, null: {@link RecordingSettings#DEFAULT}; read it by {@link #recordingSettings()}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(
            String id,
            String systemId,
            String name,
            String type,
            String environment,
            List<String> writeKeys,
            List<String> allowedOrigins,
            boolean recording,
            @JsonProperty("privacy") @Nullable SourcePrivacy ownPrivacy,
            @Nullable Integer eventsPerSecond,
            @Nullable List<EndingKey> endingKeys,
            @JsonProperty("recordingSettings") @Nullable RecordingSettings ownRecordingSettings) {

        /** A source without one of these could not be found or told apart; no item of a list is null. */
        public Source {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(systemId, "systemId");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(environment, "environment");
            writeKeys = List.copyOf(writeKeys);
            allowedOrigins = List.copyOf(allowedOrigins);
            endingKeys = endingKeys == null ? null : List.copyOf(endingKeys);
        }

        /** A source with the defaults for whatever is optional. */
        public Source(
                String id,
                String systemId,
                String name,
                String type,
                String environment,
                List<String> writeKeys,
                List<String> allowedOrigins,
                boolean recording) {
            this(id, systemId, name, type, environment, writeKeys, allowedOrigins, recording, null, null, null, null);
        }

        /** The Kafka key of the entry. */
        public String key() {
            return "source/" + id;
        }

        /** How it treats visitors. */
        public SourcePrivacy privacy() {
            return ownPrivacy == null ? SourcePrivacy.DEFAULT : ownPrivacy;
        }

        /** How the recorder records. */
        public RecordingSettings recordingSettings() {
            return ownRecordingSettings == null ? RecordingSettings.DEFAULT : ownRecordingSettings;
        }

        /** When one of its keys is no longer accepted; empty if that is not decided. */
        public Optional<Instant> endOf(String writeKey) {
            return endingKeys == null
                    ? Optional.empty()
                    : endingKeys.stream()
                            .filter(ending -> ending.key().equals(writeKey))
                            .map(EndingKey::endsAt)
                            .findFirst();
        }
    }

    /**
     * A write key that is being replaced.
     *
     * @param endsAt when it is no longer accepted
     */
    public record EndingKey(String key, Instant endsAt) {
        /** An end without its key or its time would be none. */
        public EndingKey {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(endsAt, "endsAt");
        }
    }

    /**
     * What a person or machine may do in a system.
     *
     * @param principal the signed-in name
     * @param role viewer, analyst or admin
     */
    public record Member(String systemId, String principal, String role) {
        /** A membership is all three. */
        public Member {
            Objects.requireNonNull(systemId, "systemId");
            Objects.requireNonNull(principal, "principal");
            Objects.requireNonNull(role, "role");
        }

        /** The Kafka key of the entry. */
        public String key() {
            return "member/" + systemId + "/" + principal;
        }
    }

    /**
     * The salt that a day's anonymous visitors are told apart with (W2). Once it is removed, nobody can tell whose keys they were.
     *
     * @param day in UTC
     * @param value 32 random bytes in base64
     */
    public record Salt(LocalDate day, String value) {
        /** A salt that cannot be read is none. */
        public Salt {
            Objects.requireNonNull(day, "day");
            Base64.getDecoder().decode(value);
        }

        /** The Kafka key of the entry. */
        public String key() {
            return key(day);
        }

        /** The Kafka key of a day's entry. */
        public static String key(LocalDate day) {
            return "salt/" + day;
        }

        /** The salt itself. */
        public byte[] bytes() {
            return Base64.getDecoder().decode(value);
        }

        /** Without the value, which belongs in no log. */
        @Override
        public String toString() {
            return "Salt[day=" + day + "]";
        }
    }
}
