package io.sojourn.session.requests;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.sojourn.problems.FieldRule;
import io.sojourn.problems.RefusedValueException;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of bodies as they stand: a text is a text, a number a number. The character NUL is refused in texts, as it is in paths and
 * queries, and so is half a surrogate pair, which could only be stored as something else.
 */
@Singleton
final class StorableTexts implements ObjectMapperCustomizer {
    private static final FieldRule WHOLE =
            new FieldRule("surrogate", "Leave out halves of characters (lone surrogates).");

    @Override
    public void customize(ObjectMapper mapper) {
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.String, CoercionInputShape.Integer);
        refuse(mapper, LogicalType.Integer, CoercionInputShape.String, CoercionInputShape.Float);
        refuse(mapper, LogicalType.Float, CoercionInputShape.String);
        mapper.registerModule(new SimpleModule("storable-texts").addDeserializer(String.class, new Texts()));
    }

    private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
        for (CoercionInputShape shape : shapes) {
            mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** Whether it is half of a character's two UTF-16 units, which UTF-8 cannot have. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static final class Texts extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        private Texts() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (text.indexOf(0) >= 0) {
                throw new RefusedValueException(parser, text, FieldRule.NO_NUL);
            }
            if (text.codePoints().anyMatch(StorableTexts::isHalf)) {
                throw new RefusedValueException(parser, text, WHOLE);
            }
            return text;
        }
    }
}
