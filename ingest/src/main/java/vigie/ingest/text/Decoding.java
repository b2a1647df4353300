package vigie.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns fetched bytes into text, in whatever encoding they came.
 *
 * <p>A byte order mark decides. Else bytes that are sound UTF-8 with accents are UTF-8, whatever they claim: text of another
 * encoding practically never is, while sites that moved to UTF-8 and still announce their old encoding are common. Else
 * the HTTP header, then what the document says of itself. Nothing throws: an unreadable byte becomes U+FFFD.
 */
public final class Decoding {

    /** HTML asks for the declaration within the first 1,024 bytes; some pages put a comment before it. */
    private static final int DECLARATION_WITHIN = 4096;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_DECLARATION = Pattern.compile(
            "^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]+)[\"']", Pattern.CASE_INSENSITIVE);
    private static final Pattern META = Pattern.compile("<meta\\s[^>]*?" + CHARSET.pattern(), Pattern.CASE_INSENSITIVE);

    /** Names that browsers read as windows-1252, which differs from them only by characters they do not have. */
    private static final Map<String, Charset> READ_AS = Map.of(
            "iso-8859-1",
            WINDOWS_1252,
            "latin1",
            WINDOWS_1252,
            "iso_8859-1",
            WINDOWS_1252,
            "us-ascii",
            WINDOWS_1252,
            "ascii",
            WINDOWS_1252);

    private Decoding() {}

    /**
     * The text of these bytes, without its byte order mark.
     *
     * @param contentType the HTTP header, where there was one
     */
    public static String text(byte[] bytes, @Nullable String contentType) {
        var marked = byteOrderMark(bytes);
        if (marked != null) return new String(bytes, marked.length, bytes.length - marked.length, marked.charset);
        return strictUtf8(bytes)
                .orElseGet(() -> new String(bytes, named(bytes, contentType).orElse(WINDOWS_1252)));
    }

    private static Optional<Charset> named(byte[] bytes, @Nullable String contentType) {
        var start = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        return find(CHARSET, contentType == null ? "" : contentType)
                .or(() -> find(XML_DECLARATION, start))
                .or(() -> find(META, start));
    }

    /** Bare ASCII passes too: it comes out the same by every road. Zero bytes are the sign of UTF-16 and do not. */
    private static Optional<String> strictUtf8(byte[] bytes) {
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString())
                    .filter(text -> text.indexOf('\0') < 0);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> find(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        var asBrowsersDo = READ_AS.get(name.toLowerCase(Locale.ROOT));
        if (asBrowsersDo != null) return Optional.of(asBrowsersDo);
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private record Mark(Charset charset, int length) {}

    private static @Nullable Mark byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return new Mark(StandardCharsets.UTF_8, 3);
        if (startsWith(bytes, 0xFF, 0xFE)) return new Mark(StandardCharsets.UTF_16LE, 2);
        if (startsWith(bytes, 0xFE, 0xFF)) return new Mark(StandardCharsets.UTF_16BE, 2);
        if (startsWith(bytes, '<', 0, '?', 0)) return new Mark(StandardCharsets.UTF_16LE, 0);
        if (startsWith(bytes, 0, '<', 0, '?')) return new Mark(StandardCharsets.UTF_16BE, 0);
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
