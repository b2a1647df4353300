package vigie.ingest;

import java.nio.charset.StandardCharsets;
import vigie.model.Item;

/** Keeps texts within what one record may hold. */
public final class ItemTexts {

    private ItemTexts() {}

    /** The text, cut after the last whole character that fits into {@link Item#MAX_TEXT} bytes. */
    public static String cut(String text) {
        if (text.length() * 3L <= Item.MAX_TEXT) return text; // no UTF-16 unit takes more than three bytes
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= Item.MAX_TEXT) return text;
        var end = Item.MAX_TEXT;
        while ((bytes[end] & 0xC0) == 0x80) end--;
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
