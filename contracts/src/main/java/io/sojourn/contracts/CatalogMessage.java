package io.sojourn.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
        @Nullable Member member) {

    /** The form written by this build. */
    public static final int VERSION = 1;

    /** A system's entry. */
    public static CatalogMessage of(System system) {
        return new CatalogMessage(VERSION, system, null, null);
    }

    /** A source's entry. */
    public static CatalogMessage of(Source source) {
        return new CatalogMessage(VERSION, null, source, null);
    }

    /** A member's entry. */
    public static CatalogMessage of(Member member) {
        return new CatalogMessage(VERSION, null, null, member);
    }

    /** One monitored application or website family, with the settings that the rules depend on. */
    public record System(String id, String name, String description, Settings settings) {
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
     */
    public record Settings(
            long inactivityTimeoutMs, long maximumDurationMs, long latenessLimitMs, long idleThresholdMs) {}

    /**
     * One stream of events into a system.
     *
     * @param writeKeys the keys that are accepted now; the first is the current one
     * @param allowedOrigins origins that may send from a browser, with {@code *} for any one host label or more; empty: any
     * @param recording whether the recorder captures the DOM (P2)
     */
    public record Source(
            String id,
            String systemId,
            String name,
            String type,
            String environment,
            List<String> writeKeys,
            List<String> allowedOrigins,
            boolean recording) {
        /** The Kafka key of the entry. */
        public String key() {
            return "source/" + id;
        }
    }

    /**
     * What a person or machine may do in a system.
     *
     * @param principal the signed-in name
     * @param role viewer, analyst or admin
     */
    public record Member(String systemId, String principal, String role) {
        /** The Kafka key of the entry. */
        public String key() {
            return "member/" + systemId + "/" + principal;
        }
    }
}
