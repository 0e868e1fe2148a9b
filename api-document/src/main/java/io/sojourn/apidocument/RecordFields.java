package io.sojourn.apidocument;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;

/**
 * Marks the properties of schemas that were made from records: a component that may be null is optional, and null where it is written
 * so; all others are required. Schemas that are no records of ours stay as they are.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class RecordFields implements OASFilter {
    private final DocumentedRecords records;

    /** Reads the records of a build. */
    public RecordFields(IndexView index) {
        this.records = new DocumentedRecords(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().forEach(this::mark);
        }
    }

    private void mark(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null && !properties.isEmpty()) {
            records.fieldsOf(name, properties.keySet()).ifPresent(fields -> mark(schema, fields));
        }
    }

    private static void mark(Schema schema, Map<String, RecordField> fields) {
        List<String> required = new ArrayList<>();
        schema.getProperties().forEach((name, property) -> {
            RecordField field = fields.get(name);
            if (field == null || !field.nullable()) {
                required.add(name);
            } else if (!field.omittedWhenNull()) {
                schema.addProperty(name, orNull(property));
            }
        });
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() == null) {
            if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
                property.addType(SchemaType.NULL);
            }
            return property;
        }
        return OASFactory.createSchema()
                .description(property.getDescription())
                .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
}
