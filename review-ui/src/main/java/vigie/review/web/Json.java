package vigie.review.web;

import tools.jackson.databind.json.JsonMapper;

/** Writes answers of the HTTP API. Thread-safe. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** An error as the API tells it. */
    public record Problem(int status, String detail) {}

    private Json() {}

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
