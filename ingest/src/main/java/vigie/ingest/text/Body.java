package vigie.ingest.text;

import org.jspecify.annotations.Nullable;

/** What a server or a file gave: bytes, and what the server says they are. Nobody changes the bytes afterwards. */
public final class Body {

    private final byte[] bytes;
    private final @Nullable String contentType;

    private Body(byte[] bytes, @Nullable String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    public static Body of(byte[] bytes, @Nullable String contentType) {
        return new Body(bytes, contentType);
    }

    public int size() {
        return bytes.length;
    }

    /** The bytes as text, in the encoding they are really in. */
    public String text() {
        return Decoding.text(bytes, contentType);
    }

    /** Whether these are words at all: not a PDF, an image, an archive or a film. */
    public boolean isText() {
        if (startsWith("%PDF-") || startsWith("PK\u0003\u0004") || startsWith("\u0089PNG")) return false;
        return contentType == null
                || !contentType.matches(
                        "(?i)\\s*(image|audio|video|font)/.*|\\s*application/(pdf|zip|octet-stream|msword|vnd\\..*)");
    }

    private boolean startsWith(String magic) {
        if (bytes.length < magic.length()) return false;
        for (var i = 0; i < magic.length(); i++) if ((bytes[i] & 0xFF) != magic.charAt(i)) return false;
        return true;
    }
}
