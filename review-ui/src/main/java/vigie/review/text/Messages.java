package vigie.review.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Vigie's own words in one language. Immutable; {@code {0}} in a message stands for its first argument. */
public final class Messages {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final Map<String, String> texts;

    private Messages(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /** Reads the messages of a language and sets them as its typography asks, once. */
    public static Messages load(Language language) {
        var name = "messages_" + language.code() + ".properties";
        var properties = new Properties();
        try (var stream = Messages.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalStateException("the messages " + name + " are not in the program");
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the messages " + name, e);
        }
        var texts = new HashMap<String, String>();
        properties.forEach((key, value) -> texts.put(key.toString(), typeset(language, value.toString())));
        return new Messages(language, texts);
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    /** The message; its key between brackets when it is missing, so that a page still shows and the gap is seen. */
    public String text(String key, Object... arguments) {
        var pattern = texts.get(key);
        return pattern == null ? "⟦" + key + "⟧" : fill(pattern, arguments);
    }

    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(texts.get(key)).map(pattern -> fill(pattern, arguments));
    }

    /** The message for this many, which is its first argument: {@code key.none}, {@code key.one} or {@code key.many}. */
    public String count(String key, long count, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = number(count);
        System.arraycopy(more, 0, arguments, 1, more.length);
        if (count == 0 && texts.containsKey(key + ".none")) return text(key + ".none", arguments);
        var singular = language == Language.FR ? count < 2 : count == 1;
        return text(key + (singular ? ".one" : ".many"), arguments);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    public String decimal(double number) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(number).replace('-', '−');
    }

    /** A sentence of ours that comes from another part of the program, set as a message would be. */
    public String own(String sentence) {
        return typeset(language, sentence);
    }

    private static String typeset(Language language, String text) {
        return language == Language.FR ? Typography.french(text) : Typography.english(text);
    }

    private static String fill(String pattern, Object... arguments) {
        return HOLE.matcher(pattern).replaceAll(hole -> {
            var index = Integer.parseInt(hole.group(1));
            return Matcher.quoteReplacement(index < arguments.length ? String.valueOf(arguments[index]) : hole.group());
        });
    }
}
