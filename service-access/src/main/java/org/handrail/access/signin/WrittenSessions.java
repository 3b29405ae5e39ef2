package org.handrail.access.signin;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * What stands in a session as bytes, as Spring Session has it by itself, under a seal. What cannot be read, since another version
 * or another key wrote it, is as if it were not there: whoever it belonged to signs in again, instead of meeting an error.
 */
final class WrittenSessions {

    private static final Logger LOG = LoggerFactory.getLogger(WrittenSessions.class);

    private WrittenSessions() {}

    static ConversionService under(Seal seal) {
        SerializingConverter writes = new SerializingConverter();
        DeserializingConverter reads = new DeserializingConverter(WrittenSessions.class.getClassLoader());
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, each -> seal.seal(writes.convert(each)));
        Converter<byte[], @Nullable Object> opens = each -> read(seal, reads, each);
        conversion.addConverter(byte[].class, Object.class, opens);
        return conversion;
    }

    private static @Nullable Object read(Seal seal, DeserializingConverter reads, byte[] stored) {
        try {
            return reads.convert(seal.open(stored));
        } catch (IllegalStateException | SerializationFailedException unreadable) {
            LOG.warn("What stands in a session cannot be read: {}", unreadable.getMessage());
            return null;
        }
    }
}
