package org.handrail.events.codec;

import java.util.Map;

/**
 * One record of a topic, independent of any client library: what stands in its key, headers and value.
 *
 * @param key the record key
 * @param headers CloudEvents attributes in binary mode: {@code ce_id}, {@code ce_type} and so on
 * @param value the JSON data
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to or from a client library; never compared
public record WireRecord(String key, Map<String, String> headers, byte[] value) {

    public WireRecord {
        headers = Map.copyOf(headers);
    }
}
