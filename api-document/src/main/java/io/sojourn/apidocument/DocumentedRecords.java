package io.sojourn.apidocument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** Finds the record that a schema was made from, by its name and its properties, and tells its fields. */
final class DocumentedRecords {
    private static final String OURS = "io.sojourn.";
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final List<String> OMITS_NULL = List.of("NON_NULL", "NON_ABSENT", "NON_EMPTY", "NON_DEFAULT");

    private final IndexView index;
    private final List<ClassInfo> records;

    DocumentedRecords(IndexView index) {
        this.index = index;
        this.records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .toList();
    }

    /**
     * The fields of the record behind a schema, by their names in JSON; empty if it was made from no record of ours.
     *
     * @throws IllegalStateException if several records that say different things could be behind it
     */
    Optional<Map<String, RecordField>> fieldsOf(String schema, Set<String> properties) {
        List<ClassInfo> named =
                records.stream().filter(type -> schema.equals(givenName(type))).toList();
        List<Map<String, RecordField>> found = (named.isEmpty() ? records.stream() : named.stream())
                .filter(type -> isNamed(type, schema))
                .map(this::fields)
                .filter(fields -> fields.keySet().containsAll(properties))
                .distinct()
                .toList();
        if (found.size() > 1) {
            throw new IllegalStateException("Several records could be the schema " + schema
                    + ", and they differ in what may be null: name one of them by @Schema.");
        }
        return found.stream().findFirst();
    }

    private static boolean isNamed(ClassInfo type, String schema) {
        String given = givenName(type);
        if (given != null) {
            return given.equals(schema);
        }
        return type.typeParameters().isEmpty()
                ? type.simpleName().equals(schema)
                : schema.startsWith(type.simpleName());
    }

    private static @Nullable String givenName(ClassInfo type) {
        AnnotationInstance annotation = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = annotation == null ? null : annotation.value("name");
        return name == null ? null : name.asString();
    }

    private Map<String, RecordField> fields(ClassInfo type) {
        Map<String, RecordField> fields = new LinkedHashMap<>();
        type.recordComponents().stream()
                .flatMap(component -> fields(type, component))
                .forEach(field -> fields.put(field.name(), field));
        return fields;
    }

    private Stream<RecordField> fields(ClassInfo type, RecordComponentInfo component) {
        if (component.field().hasAnnotation(UNWRAPPED)) {
            ClassInfo part = index.getClassByName(component.type().name());
            return part == null ? Stream.of() : fields(part).values().stream();
        }
        boolean nullable = component.type().hasAnnotation(NULLABLE);
        boolean omitted = omitsNull(component.field().annotation(INCLUDE)) || omitsNull(ofType(type));
        return Stream.of(new RecordField(jsonName(component), nullable, omitted));
    }

    private static @Nullable AnnotationInstance ofType(ClassInfo type) {
        return type.declaredAnnotation(INCLUDE);
    }

    private static boolean omitsNull(@Nullable AnnotationInstance include) {
        return include != null
                && include.target().kind() != AnnotationTarget.Kind.TYPE
                && include.value() != null
                && OMITS_NULL.contains(include.value().asEnum());
    }

    private static String jsonName(RecordComponentInfo component) {
        AnnotationInstance renamed = component.field().annotation(PROPERTY);
        AnnotationValue name = renamed == null ? null : renamed.value();
        return name == null ? component.name() : name.asString();
    }
}
