package org.handrail.events.codec;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handrail.events.terms.InvalidValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdSerializer;

/** The closed lists as JSON: lower case with hyphens, {@code no-capacity}. The golden samples pin the spelling. */
final class EnumJson {

    private EnumJson() {}

    static void register(SimpleModule module) {
        module.setDeserializerModifier(new ValueDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public ValueDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config,
                    JavaType type,
                    BeanDescription.Supplier description,
                    ValueDeserializer<?> deserializer) {
                return new Reader(type.getRawClass());
            }
        });
        module.setSerializerModifier(new ValueSerializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public ValueSerializer<?> modifyEnumSerializer(
                    SerializationConfig config,
                    JavaType type,
                    BeanDescription.Supplier description,
                    ValueSerializer<?> serializer) {
                return new Writer();
            }
        });
    }

    static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class Reader extends StdDeserializer<Enum<?>> {

        private final Enum<?>[] constants;

        Reader(Class<?> type) {
            super(type);
            this.constants = (Enum<?>[]) type.getEnumConstants();
        }

        @Override
        public Enum<?> deserialize(JsonParser json, DeserializationContext context) {
            String text = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
            for (Enum<?> constant : constants) {
                if (spelling(constant).equals(text)) {
                    return constant;
                }
            }
            throw new InvalidValue("not one of the known values", oneOf());
        }

        private String oneOf() {
            return Arrays.stream(constants).map(EnumJson::spelling).collect(Collectors.joining(", ", "one of ", ""));
        }
    }

    private static final class Writer extends StdSerializer<Enum<?>> {

        Writer() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator json, SerializationContext context) {
            json.writeString(spelling(value));
        }
    }
}
