package io.sojourn.contracts;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of messages: unknown fields are ignored, times are ISO 8601 in UTC, missing primitives are an error.
 * Thread-safe.
 */
public final class MessageJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Instant.class, new TimeDeserializer()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Pattern WORD = Pattern.compile("[A-Z]");

    private MessageJson() {}

    /** In the words of users: they read why a message could not be processed. */
    private static String kind(Class<?> type) {
        return WORD.matcher(type.getSimpleName()).replaceAll(" $0").strip().toLowerCase(Locale.ROOT);
    }

    private static String reason(JacksonException invalid) {
        return invalid instanceof JsonMappingException mapping
                ? "the value at " + pointer(mapping) + " is none that it can have"
                : invalid.getOriginalMessage();
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    /** The message in UTF-8. */
    public static byte[] write(Object message) {
        try {
            return MAPPER.writeValueAsBytes(message);
        } catch (JacksonException impossible) {
            throw new IllegalArgumentException("Not a message: " + message.getClass(), impossible);
        }
    }

    /**
     * The message of the given type.
     *
     * @throws InvalidMessageException if the value is absent or is not of that form
     */
    public static <T> T read(byte @Nullable [] value, Class<T> type) {
        if (value == null) {
            throw new InvalidMessageException("There is no " + kind(type), null);
        }
        try {
            T message = MAPPER.readValue(value, type);
            if (message == null) {
                throw new InvalidMessageException("There is no " + kind(type) + ", only null", null);
            }
            return message;
        } catch (JacksonException invalid) {
            throw new InvalidMessageException("This is no " + kind(type) + ": " + reason(invalid), invalid);
        } catch (IOException impossible) {
            throw new InvalidMessageException("Not readable", impossible);
        }
    }
}
