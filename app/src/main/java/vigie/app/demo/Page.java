package vigie.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** What the server answers to one address. */
@SuppressWarnings("ArrayRecordComponent") // made for one answer, never compared
record Page(String contentType, byte[] body, Instant lastChange) {
    static Page html(String html, Instant lastChange) {
        return new Page("text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8), lastChange);
    }

    static Page text(String text, Instant lastChange) {
        return new Page("text/plain; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8), lastChange);
    }

    /** A name for exactly these bytes. */
    String etag() {
        var sum = new CRC32C();
        sum.update(body);
        return '"' + HexFormat.of().toHexDigits((int) sum.getValue()) + '"';
    }
}
