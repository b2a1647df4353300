package vigie.classify.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A piece of a YAML file: a text, a list or a mapping, with the way to it for error messages.
 *
 * <p>Read by hand from Jackson's stream of tokens: binding to records by reflection would double the time to the first tag.
 */
record YamlNode(String path, Object value) {

    static YamlNode read(JsonParser parser) {
        if (parser.nextToken() == null) throw new IllegalArgumentException("it is empty");
        return new YamlNode("", value(parser));
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NULL -> "";
            default -> parser.getString();
        };
    }

    private static Map<String, Object> mapping(JsonParser parser) {
        var mapping = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            parser.nextToken();
            if (mapping.put(key, value(parser)) != null)
                throw new IllegalArgumentException("it has the key «" + key + "» twice");
        }
        return mapping;
    }

    private static List<Object> list(JsonParser parser) {
        var list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value(parser));
        return list;
    }

    /** Refuses keys that nobody reads: a mistyped key would silently lose its words. */
    YamlNode onlyWith(String... known) {
        for (var key : entries().keySet()) {
            if (!Set.of(known).contains(key)) {
                throw new IllegalArgumentException(
                        "it has the unknown key «" + key + "»" + place() + "; known are " + List.of(known));
            }
        }
        return this;
    }

    String text(String key) {
        if (entries().get(key) instanceof String text && !text.isBlank()) return text;
        throw new IllegalArgumentException("«" + key + "» is missing" + place());
    }

    /** The texts under a key; none when it is left out. */
    List<String> texts(String key) {
        return nodes(key).stream().map(YamlNode::asText).toList();
    }

    <T> List<T> each(String key, Function<YamlNode, T> read) {
        return nodes(key).stream().map(read).toList();
    }

    /** The mapping under a key, each of its values read; empty when it is left out. */
    <T> Map<String, T> eachOf(String key, Function<YamlNode, T> read) {
        var result = new LinkedHashMap<String, T>();
        child(key)
                .entries()
                .forEach((name, value) ->
                        result.put(name, read.apply(new YamlNode(path + "/" + key + "/" + name, value))));
        return result;
    }

    YamlNode child(String key) {
        return new YamlNode(path + "/" + key, entries().getOrDefault(key, Map.of()));
    }

    private List<YamlNode> nodes(String key) {
        return switch (entries().getOrDefault(key, List.of())) {
            case List<?> list ->
                list.stream()
                        .map(value -> new YamlNode(path + "/" + key, (Object) value))
                        .toList();
            case String empty when empty.isBlank() -> List.of();
            default -> throw new IllegalArgumentException("«" + key + "»" + place() + " is not a list");
        };
    }

    private String asText() {
        if (value instanceof String text && !text.isBlank()) return text;
        throw new IllegalArgumentException("there is something other than a text in the list" + place());
    }

    @SuppressWarnings("unchecked") // mapping() is the only maker of maps here, and its keys are strings
    private Map<String, Object> entries() {
        if (value instanceof Map<?, ?> mapping) return (Map<String, Object>) mapping;
        throw new IllegalArgumentException("there should be keys and values" + place());
    }

    private String place() {
        return path.isEmpty() ? "" : " at " + path;
    }
}
