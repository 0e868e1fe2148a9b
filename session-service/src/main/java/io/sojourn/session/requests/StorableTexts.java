package io.sojourn.session.requests;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.sojourn.problems.FieldRule;
import io.sojourn.problems.RefusedValueException;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refuses the character NUL in the texts of bodies, as it is refused in paths and queries. */
@Singleton
final class StorableTexts implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("storable-texts").addDeserializer(String.class, new Texts()));
    }

    private static final class Texts extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        private Texts() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf(0) >= 0) {
                throw new RefusedValueException(parser, text, FieldRule.NO_NUL);
            }
            return text;
        }
    }
}
