package vigie.ingest.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Language codes as documents write them: {@code fr}, {@code fr-FR}, {@code FR_fr}. */
public final class Languages {

    private static final Pattern CODE = Pattern.compile("([a-zA-Z]{2})(?:[-_].*)?");

    private Languages() {}

    /** The two letters of the language, where these are some. */
    public static Optional<String> code(@Nullable String written) {
        var matcher = CODE.matcher(written == null ? "" : written.strip());
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
