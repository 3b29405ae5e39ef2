package org.handrail.events.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.handrail.events.finding.FindingId;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.OtherText;
import org.handrail.events.terms.PartnerId;
import org.handrail.events.terms.ProgramId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The one configuration of JSON in the contract: strict when read, without nulls when written. */
final class EventMapper {

    /** Deep enough for every event, shallow enough for no bomb. */
    private static final int DEEPEST_NESTING = 10;

    static final JsonMapper JSON = build();

    private EventMapper() {}

    private static JsonMapper build() {
        SimpleModule terms = new SimpleModule("handrail");
        PseudonymJson.register(terms);
        EnumJson.register(terms);
        text(terms, CareTime.class, CareTimeText::parse, CareTimeText::format);
        text(terms, Instant.class, CareTimeText::parseInstant, Instant::toString);
        text(terms, LocalDate.class, CareTimeText::parseDay, LocalDate::toString);
        text(terms, OtherText.class, OtherText::new, OtherText::value);
        text(terms, ProgramId.class, ProgramId::new, ProgramId::value);
        text(terms, PartnerId.class, PartnerId::new, PartnerId::value);
        text(terms, FindingId.class, id -> new FindingId(UUID.fromString(id)), FindingId::toString);
        text(terms, ZoneId.class, ZoneId::of, ZoneId::getId);
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModule(terms)
                .annotationIntrospector(new RequiredComponents())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .withCoercionConfigDefaults(c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .changeDefaultNullHandling(n -> n.withContentNulls(Nulls.FAIL))
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    private static <T> void text(SimpleModule module, Class<T> kind, TextReader<T> reader, TextWriter<T> writer) {
        module.addDeserializer(kind, new StdDeserializer<>(kind) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                if (json.currentToken() != JsonToken.VALUE_STRING) {
                    throw new InvalidValue("not a text", "a string");
                }
                return reader.read(json.getString());
            }
        });
        module.addSerializer(kind, new StdSerializer<>(kind) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(writer.write(value));
            }
        });
    }

    private interface TextReader<T> {
        T read(String text);
    }

    private interface TextWriter<T> {
        String write(T value);
    }
}
