package org.handrail.events.codec;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.CaseId;
import org.handrail.events.terms.CheckInId;
import org.handrail.events.terms.ConsentId;
import org.handrail.events.terms.EnrolmentId;
import org.handrail.events.terms.FactId;
import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.Pseudonym;
import org.handrail.events.terms.ReferralId;
import org.handrail.events.terms.StayId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Pseudonyms as JSON: plain UUID strings in the log. In a partner's post the same field holds the partner's own
 * identifier, or {@code {"source": …, "id": …}} for somebody else's, and becomes a pseudonym while it is read.
 */
final class PseudonymJson {

    /** The context attribute under which a {@link Pseudonymiser} stands while a post is read. */
    static final Object POSTED = Pseudonymiser.class;

    private static final int LONGEST_IDENTIFIER = 200;

    private static final Map<Class<? extends Pseudonym>, Function<UUID, ? extends Pseudonym>> KINDS = Map.of(
            PersonAlias.class, PersonAlias::new,
            FactId.class, FactId::new,
            StayId.class, StayId::new,
            ReferralId.class, ReferralId::new,
            AppointmentId.class, AppointmentId::new,
            EnrolmentId.class, EnrolmentId::new,
            CheckInId.class, CheckInId::new,
            ConsentId.class, ConsentId::new,
            CaseId.class, CaseId::new);

    private PseudonymJson() {}

    static void register(SimpleModule module) {
        KINDS.forEach((kind, constructor) -> registerKind(module, kind, constructor));
    }

    @SuppressWarnings("unchecked") // the map pairs every kind with its own constructor
    private static <T extends Pseudonym> void registerKind(
            SimpleModule module, Class<T> kind, Function<UUID, ? extends Pseudonym> constructor) {
        module.addSerializer(kind, new Writer<>(kind));
        module.addDeserializer(kind, new Reader<>(kind, (Function<UUID, T>) constructor));
    }

    private static final class Writer<T extends Pseudonym> extends StdSerializer<T> {

        Writer(Class<T> kind) {
            super(kind);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.value().toString());
        }
    }

    private static final class Reader<T extends Pseudonym> extends StdDeserializer<T> {

        private final Class<T> kind;
        private final Function<UUID, T> constructor;

        Reader(Class<T> kind, Function<UUID, T> constructor) {
            super(kind);
            this.kind = kind;
            this.constructor = constructor;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            Object posted = context.getAttribute(POSTED);
            return constructor.apply(
                    posted instanceof Pseudonymiser pseudonymiser
                            ? ofPosted(json, context, pseudonymiser)
                            : published(json));
        }

        private UUID published(JsonParser json) {
            try {
                return UUID.fromString(textOf(json));
            } catch (IllegalArgumentException notAUuid) {
                throw new InvalidValue("not a pseudonym", "a UUID");
            }
        }

        private UUID ofPosted(JsonParser json, DeserializationContext context, Pseudonymiser pseudonymiser) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return pseudonymiser.pseudonym(kind, null, identifier(textOf(json)));
            }
            JsonNode reference = context.readTree(json);
            String source = member(reference, "source");
            String id = member(reference, "id");
            if (source == null || id == null || reference.size() != 2) {
                throw new InvalidValue(
                        "not a reference", "a string, or an object with exactly source and id, both strings");
            }
            return pseudonymiser.pseudonym(kind, source, identifier(id));
        }

        private static @Nullable String member(JsonNode reference, String name) {
            JsonNode member = reference.get(name);
            return member != null && member.isString() ? member.stringValue() : null;
        }

        private static String textOf(JsonParser json) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw new InvalidValue("not an identifier", "a string");
            }
            return json.getString();
        }

        private static String identifier(String text) {
            if (text.isBlank()
                    || text.length() > LONGEST_IDENTIFIER
                    || text.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidValue("not an identifier", "1 to " + LONGEST_IDENTIFIER + " printable characters");
            }
            return text;
        }
    }
}
