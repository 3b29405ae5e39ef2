package org.handrail.events.codec;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.handrail.events.finding.FindingId;
import org.handrail.events.terms.Between;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.LevelOfCare;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.Pseudonym;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas (draft 2020-12) of the records, with what their docstrings say. */
final class RecordSchemas {

    /** Who reads or writes it: identifiers look different before and after the intake. */
    enum Side {
        POSTED,
        PUBLISHED
    }

    private static final Docstrings DOCSTRINGS = Docstrings.under(Path.of("src/main/java"));

    private final Side side;
    private final SchemaGenerator generator;

    RecordSchemas(Side side) {
        this.side = side;
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                SchemaVersion.DRAFT_2020_12,
                new OptionPreset(
                        Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.INLINE_ALL_SCHEMAS));
        config.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withDescriptionResolver(RecordSchemas::description)
                .withCustomDefinitionProvider((type, _) -> custom(type, config));
        config.forFields()
                .withRequiredCheck(field -> !isNullable(field))
                .withNullableCheck(RecordSchemas::isNullable)
                .withDescriptionResolver(RecordSchemas::description)
                .withStringPatternResolver(RecordSchemas::pattern)
                .withNumberInclusiveMinimumResolver(field -> bound(field, true))
                .withNumberInclusiveMaximumResolver(field -> bound(field, false));
        generator = new SchemaGenerator(config.build());
    }

    /** The schema of a record. */
    ObjectNode of(Class<?> record) {
        return (ObjectNode) merged(generator.generateSchema(record));
    }

    /** What is said of a field and of its type in one place; of the two descriptions that of the field. */
    private static JsonNode merged(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, merged(array.get(i)));
            }
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        List.copyOf(object.propertyNames()).forEach(name -> object.set(name, merged(object.get(name))));
        if (object.size() != 1 || !(object.get("allOf") instanceof ArrayNode parts)) {
            return object;
        }
        ObjectNode one = object.objectNode();
        parts.forEach(part -> one.setAll((ObjectNode) part));
        boolean optionalNumber = one.path("type").isArray() && one.has("minimum");
        return optionalNumber ? object : one; // the validator in our tests cannot read bounds beside two types
    }

    private static @Nullable String description(TypeScope scope) {
        Class<?> type = scope.getType().getErasedType();
        return type.isRecord() ? DOCSTRINGS.of(type) : null;
    }

    private static @Nullable String description(FieldScope field) {
        return field.isFakeContainerItemScope()
                ? null
                : DOCSTRINGS.of(field.getDeclaringType().getErasedType(), field.getName());
    }

    private static boolean isNullable(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable String pattern(FieldScope field) {
        return field.getDeclaringType().getErasedType() == LevelOfCare.class
                        && field.getName().equals("code")
                ? whole(LevelOfCare.CODES)
                : null;
    }

    private static @Nullable BigDecimal bound(FieldScope field, boolean least) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getName()))
                .map(RecordSchemas::between)
                .filter(between -> between != null)
                .map(between -> BigDecimal.valueOf(least ? between.least() : between.greatest()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Between between(RecordComponent component) {
        return component.getAnnotation(Between.class);
    }

    private @Nullable CustomDefinition custom(ResolvedType type, SchemaGeneratorConfigBuilder config) {
        ObjectNode schema = config.getObjectMapper().createObjectNode();
        return describe(type.getErasedType(), schema)
                ? new CustomDefinition(
                        schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.EXCLUDING_ATTRIBUTES)
                : null;
    }

    private boolean describe(Class<?> type, ObjectNode schema) {
        if (Pseudonym.class.isAssignableFrom(type)) {
            identifier(schema);
        } else if (type == CareTime.class) {
            schema.putArray("anyOf").add(format("date")).add(format("date-time"));
            schema.put("description", "a day where only the day is known, else a time with its offset");
        } else if (type.isEnum()) {
            schema.put("type", "string");
            var values = schema.putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> values.add(EnumJson.spelling((Enum<?>) constant)));
        } else {
            return text(type, schema);
        }
        return true;
    }

    private static boolean text(Class<?> type, ObjectNode schema) {
        if (type == LocalDate.class) {
            schema.setAll(format("date"));
        } else if (type == Instant.class) {
            schema.setAll(format("date-time"));
        } else if (type == Duration.class) {
            schema.setAll(format("duration"));
        } else if (type == FindingId.class || type == java.util.UUID.class) {
            schema.setAll(format("uuid"));
        } else if (type == ZoneId.class) {
            schema.put("type", "string").put("description", "an IANA time zone");
        } else if (type == ProgramId.class) {
            schema.put("type", "string").put("pattern", whole(ProgramId.SPELLING));
        } else if (type == PartnerId.class) {
            schema.put("type", "string").put("pattern", whole(PartnerId.SPELLING));
        } else if (type == OtherText.class) {
            schema.put("type", "string").put("pattern", whole(OtherText.SPELLING));
        } else {
            return false;
        }
        return true;
    }

    /** A partner gives its own identifier, or cites another's; the log holds pseudonyms. */
    private void identifier(ObjectNode schema) {
        if (side == Side.PUBLISHED) {
            schema.setAll(format("uuid"));
            return;
        }
        ObjectNode reference = schema.objectNode().put("type", "object");
        ObjectNode members = reference.putObject("properties");
        members.putObject("source").put("type", "string").put("description", "the partner whose identifier it is");
        members.set("id", ownIdentifier(schema));
        reference.putArray("required").add("source").add("id");
        reference.put("additionalProperties", false);
        schema.putArray("anyOf").add(ownIdentifier(schema)).add(reference);
    }

    private static ObjectNode ownIdentifier(ObjectNode factory) {
        return factory.objectNode()
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", 200)
                .put("description", "the partner's own identifier");
    }

    private static ObjectNode format(String format) {
        return tools.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("type", "string")
                .put("format", format);
    }

    private static String whole(String spelling) {
        return "^(?:" + spelling + ")$";
    }
}
