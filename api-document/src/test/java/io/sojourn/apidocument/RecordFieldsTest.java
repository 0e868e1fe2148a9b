package io.sojourn.apidocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G4")
class RecordFieldsTest {
    private final OpenAPI document = OASFactory.createOpenAPI().components(OASFactory.createComponents());

    @Test
    void requiresWhatCannotBeNull() throws IOException {
        Schema schema = filtered("Visit", "id", "count", "title");

        assertThat(schema.getRequired()).containsExactly("id", "count");
        assertThat(schema.getProperties().get("id").getType()).containsExactly(SchemaType.STRING);
    }

    @Test
    void saysThatWhatIsWrittenAsNullCanBeNull() throws IOException {
        Schema schema = filtered("Visit", "id", "count", "title");

        assertThat(schema.getProperties().get("title").getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
    }

    @Test
    void makesAReferenceToWhatCanBeNullOneOfTwo() throws IOException {
        document.getComponents()
                .addSchema(
                        "Stay",
                        OASFactory.createSchema()
                                .addProperty("visit", OASFactory.createSchema().ref("#/components/schemas/Visit")));
        new RecordFields(Index.of(Stay.class)).filterOpenAPI(document);

        Schema visit = document.getComponents()
                .getSchemas()
                .get("Stay")
                .getProperties()
                .get("visit");

        assertThat(visit.getRef()).isNull();
        assertThat(visit.getAnyOf()).extracting(Schema::getRef).containsExactly("#/components/schemas/Visit", null);
        assertThat(visit.getAnyOf().get(1).getType()).containsExactly(SchemaType.NULL);
    }

    @Test
    void onlyMakesOptionalWhatIsLeftOutWhenNull() throws IOException {
        Schema schema = filtered("Sparse", "name", "class");

        assertThat(schema.getRequired()).isNull();
        assertThat(schema.getProperties().get("class").getType()).containsExactly(SchemaType.STRING);
    }

    @Test
    void looksIntoWhatIsUnwrapped() throws IOException {
        Schema schema = filtered("Wrapping", "own", "id", "count", "title");

        assertThat(schema.getRequired()).containsExactly("own", "id", "count");
    }

    @Test
    void knowsTheNamesThatSchemasAreGiven() throws IOException {
        assertThat(filtered("Called", "a").getRequired()).containsExactly("a");
        assertThat(filtered("PartsOfVisit", "items", "next").getRequired()).containsExactly("items");
    }

    @Test
    void takesTheRecordThatIsGivenTheNameBeforeOneThatHasIt() throws IOException {
        assertThat(filtered("Namesake", "a").getRequired()).containsExactly("a");
    }

    @Test
    void leavesSchemasThatAreNoRecords() throws IOException {
        assertThat(filtered("Stranger", "x").getRequired()).isNull();
    }

    @Test
    void refusesToGuessBetweenRecordsThatDiffer() {
        assertThatThrownBy(() -> filtered("Twin", "a")).hasMessageContaining("schema Twin");
    }

    private Schema filtered(String name, String... properties) throws IOException {
        Schema schema = OASFactory.createSchema();
        for (String property : properties) {
            schema.addProperty(property, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        document.getComponents().addSchema(name, schema);
        new RecordFields(Index.of(
                        Visit.class,
                        Stay.class,
                        Sparse.class,
                        Wrapping.class,
                        Renamed.class,
                        Parts.class,
                        Given.class,
                        Namesake.class,
                        Twin.class,
                        Other.Twin.class))
                .filterOpenAPI(document);
        return schema;
    }

    record Visit(String id, int count, @Nullable String title) {}

    record Stay(@Nullable Visit visit) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sparse(
            @Nullable String name,
            @JsonProperty("class") @Nullable String kind) {}

    record Wrapping(String own, @JsonUnwrapped Visit visit) {}

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Called")
    record Renamed(String a) {}

    record Parts<T>(List<T> items, @Nullable String next) {}

    record Namesake(@Nullable String a) {}

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Namesake")
    record Given(String a) {}

    record Twin(String a) {}

    static final class Other {
        private Other() {}

        record Twin(@Nullable String a) {}
    }
}
