package io.sojourn.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever the bytes are: a value or the one exception, the same value as a general parser reads, and the same again after writing it. */
@Tag("G5")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
class JsonReaderFuzzTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Property(tries = 1000)
    void readsWhatJacksonWrites(@ForAll("values") Object value) throws IOException {
        byte[] json = JACKSON.writeValueAsBytes(value);

        assertThat(read(json)).isEqualTo(JACKSON.readValue(json, Object.class));
    }

    @Property(tries = 1000)
    void writesWhatItHasRead(@ForAll("objects") Map<String, Object> object) throws JsonProcessingException {
        byte[] written = new JsonWriter().begin().field("it", object).endAll().take();

        assertThat(read(written)).isEqualTo(read(JACKSON.writeValueAsBytes(Map.of("it", object))));
    }

    @Property(tries = 5000)
    void failsInOneWayOnlyWhateverTheBytesAre(@ForAll @Size(max = 60) byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 5000)
    void failsInOneWayOnlyOnWhatIsNearlyJson(
            @ForAll("values") Object value, @ForAll int place, @ForAll byte other, @ForAll int cut)
            throws JsonProcessingException {
        byte[] json = JACKSON.writeValueAsBytes(value);
        json[Math.floorMod(place, json.length)] = other;

        readOrRefuse(json);
        readOrRefuse(Arrays.copyOf(json, Math.floorMod(cut, json.length)));
    }

    @Property(tries = 5000)
    void takesNothingThatJacksonDoesNotTake(@ForAll("nearlyJson") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        if (isRead(bytes)) {
            assertThat(isReadByJackson(bytes)).as(text).isTrue();
        }
    }

    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries.strings()
                .withChars("{}[]\",:\\ue0123456789.-+truefalsn \n\t")
                .ofMaxLength(24);
    }

    @Provide
    Arbitrary<Object> values() {
        return nested(3);
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return Arbitraries.maps(texts(), nested(2)).ofMaxSize(40);
    }

    private Arbitrary<Object> nested(int levels) {
        if (levels == 0) {
            return leaves();
        }
        Arbitrary<Object> inside = nested(levels - 1);
        return Arbitraries.oneOf(List.of(
                leaves(),
                inside.list().ofMaxSize(5).map(Object.class::cast),
                Arbitraries.maps(texts(), inside).ofMaxSize(6).map(Object.class::cast)));
    }

    private Arbitrary<Object> leaves() {
        return Arbitraries.oneOf(List.of(
                texts().map(Object.class::cast),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.doubles().ofScale(4).map(Object.class::cast),
                Arbitraries.bigIntegers().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast)));
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> plain = Arbitraries.strings().ascii().ofMaxLength(12);
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("äß€\u0001\u001f\"\\/\n\t\u007f\u0080\uffff")
                .ofMaxLength(8);
        return Arbitraries.oneOf(plain, any, Arbitraries.of("😀", "a😀b"));
    }

    private static void readOrRefuse(byte[] bytes) {
        isRead(bytes);
    }

    private static boolean isRead(byte[] bytes) {
        try {
            read(bytes);
            return true;
        } catch (MalformedJsonException refused) {
            assertThat(refused).hasMessageContaining("at line");
            return false;
        }
    }

    private static boolean isReadByJackson(byte[] bytes) {
        try {
            return JACKSON.readTree(bytes) != null;
        } catch (IOException refused) {
            return false;
        }
    }

    private static @Nullable Object read(byte[] json) {
        JsonReader reader = new JsonReader(json);
        Object value = reader.value();
        reader.end();
        return value;
    }
}
