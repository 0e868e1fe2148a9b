package io.sojourn.session.catalog.sources;

import com.fasterxml.jackson.databind.JsonNode;
import io.sojourn.session.catalog.privacy.PrivacyEdit;
import io.sojourn.session.catalog.recording.RecordingEdit;
import io.sojourn.session.requests.FieldChecks;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants a source to be; what is left out stays as it is.
 *
 * @param eventsPerSecond in JSON's form, which tells null, for no limit of its own, from what is left out
 */
record SourceEdit(
        @Nullable String name,
        @Nullable String type,
        @Nullable String environment,
        @Nullable List<String> allowedOrigins,
        @Nullable Boolean recording,
        @Nullable RecordingEdit recordingSettings,
        @Nullable PrivacyEdit privacy,

        @Schema(
                implementation = Integer.class,
                description = "What it may send on average; null: only the platform's limit holds")
        @Nullable
        JsonNode eventsPerSecond) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_ORIGINS = 50;
    private static final int LONGEST_ORIGIN = 300;
    private static final int MOST_EVENTS = 1_000_000;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final List<String> ENVIRONMENTS = List.of("production", "staging", "development");
    private static final Pattern ORIGIN = Pattern.compile(
            "(?!http:.*:80$|https:.*:443$)https?://(\\*\\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");

    /** As for a new source: it must have a name. */
    void applyToNew(SourceEntity source) {
        new FieldChecks().text(name, "/name", LONGEST_NAME).done();
        applyTo(source);
    }

    void applyTo(SourceEntity source) {
        check();
        source.name = name == null ? source.name : name;
        source.type = type == null ? source.type : type;
        source.environment = environment == null ? source.environment : environment;
        source.allowedOrigins = allowedOrigins == null ? source.allowedOrigins : allowedOrigins.toArray(String[]::new);
        source.recording = recording == null ? source.recording : recording;
        if (recordingSettings != null) {
            recordingSettings.applyTo(source.recordingSettings);
        }
        if (privacy != null) {
            privacy.applyTo(source.privacy);
        }
        if (eventsPerSecond != null) {
            source.eventsPerSecond = eventsPerSecond.isNull() ? null : eventsPerSecond.intValue();
        }
    }

    private void check() {
        FieldChecks checks = new FieldChecks();
        if (name != null) {
            checks.text(name, "/name", LONGEST_NAME);
        }
        checks.require(
                type == null || TYPE.matcher(type).matches(),
                "/type",
                "pattern",
                "Give product, marketing, or a name of lower-case letters, digits and dashes, at most 40.");
        checks.require(
                environment == null || ENVIRONMENTS.contains(environment),
                "/environment",
                "choice",
                "Give one of production, staging, development.");
        checks.require(
                eventsPerSecond == null || eventsPerSecond.isNull() || isRate(eventsPerSecond),
                "/eventsPerSecond",
                "range",
                "Give a whole number from 1 to " + MOST_EVENTS + ", or null for no limit of its own.");
        if (allowedOrigins != null) {
            checkOrigins(checks, allowedOrigins);
        }
        if (recordingSettings != null) {
            recordingSettings.check(checks.within("/recordingSettings"));
        }
        checks.done();
    }

    private static boolean isRate(JsonNode value) {
        return value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= 1
                && value.intValue() <= MOST_EVENTS;
    }

    private static void checkOrigins(FieldChecks checks, List<String> origins) {
        checks.require(
                origins.size() <= MOST_ORIGINS,
                "/allowedOrigins",
                "size",
                "Give at most " + MOST_ORIGINS + " origins.");
        for (int i = 0; i < origins.size(); i++) {
            String origin = origins.get(i);
            checks.require(
                    origin != null
                            && origin.length() <= LONGEST_ORIGIN
                            && ORIGIN.matcher(origin).matches(),
                    "/allowedOrigins/" + i,
                    "origin",
                    "Give an origin as in https://app.example.com or https://*.example.com:8443, in lower case, without a path and without a port that browsers leave out (80, 443).");
        }
    }
}
