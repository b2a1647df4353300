package vigie.stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the records of a topic into JSON and back.
 *
 * <p>Strict: a field that is unknown, missing or of the wrong kind is an error, so that nothing is lost by mistake. Every record
 * says its version; one written by a newer Vigie is refused with a sentence. Thread-safe.
 */
public final class JsonCodec<V> {

    /**
     * The version written now. A new optional component needs no new version; a renamed or required one does, with a step in
     * {@link #upgrade} that turns the older form into the newer.
     */
    static final int VERSION = 1;

    private static final ObjectMapper MAPPER = WireFormat.mapper();
    private static final String VERSION_FIELD = "v";

    private final Class<V> type;

    public JsonCodec(Class<V> type) {
        this.type = type;
    }

    public byte[] encode(V value) {
        var fields = MAPPER.createObjectNode().put(VERSION_FIELD, VERSION);
        fields.setAll((ObjectNode) MAPPER.readTree(MAPPER.writerFor(type).writeValueAsBytes(value)));
        return MAPPER.writeValueAsBytes(fields);
    }

    /** @throws CodecException with a sentence that says what is wrong with the record */
    public V decode(byte[] json) {
        try {
            if (!(MAPPER.readTree(json) instanceof ObjectNode fields))
                throw new CodecException("a record is a JSON object", null);
            return MAPPER.readerFor(type).readValue(upgrade(fields, versionOf(fields.remove(VERSION_FIELD))));
        } catch (JacksonException e) {
            throw new CodecException("cannot read a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static int versionOf(@Nullable JsonNode version) {
        if (version == null || !version.isInt()) throw new CodecException("the record does not say its version", null);
        return version.intValue();
    }

    private static ObjectNode upgrade(ObjectNode fields, int version) {
        if (version == VERSION) return fields;
        throw new CodecException(
                "the record is of version " + version + ", this Vigie reads " + VERSION
                        + ": use the Vigie that wrote it, or a newer one",
                null);
    }
}
