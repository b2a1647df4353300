package vigie.classify.file;

import java.io.BufferedReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigie.model.Item;

/**
 * A text with what careful readers said of it: what is measured against, and what models learn from.
 *
 * @param item the text as it would have been fetched
 * @param kind {@code positive}, {@code hard-negative} or {@code plain-negative}
 * @param communes INSEE codes of the communes it is about
 * @param named those of them that the text itself names
 * @param mentions every commune named, whether it is about them or not
 * @param statuses status of each pair of place and technology
 */
public record LabelledText(
        Item item,
        String kind,
        boolean relevant,
        boolean doubtful,
        Set<String> communes,
        Set<String> named,
        Set<String> mentions,
        Set<String> technologies,
        Map<String, String> statuses) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public LabelledText {
        communes = Set.copyOf(communes);
        named = Set.copyOf(named);
        mentions = Set.copyOf(mentions);
        technologies = Set.copyOf(technologies);
        statuses = Map.copyOf(statuses);
    }

    /** The status that is expected of a place and a technology, if that pair is. */
    public Optional<String> findStatus(String insee, String technology) {
        return Optional.ofNullable(statuses.get(pair(insee, technology)));
    }

    /** The place of a pair of place and technology. */
    public static String placeOf(String pair) {
        return pair.substring(0, pair.indexOf(' '));
    }

    /** How {@link #statuses} calls a place and a technology. */
    public static String pair(String insee, String technology) {
        return insee + " " + technology;
    }

    String id() {
        return item.id().value();
    }

    /**
     * Reads lines of JSON in the form that {@code vigie evaluate} measures against.
     *
     * @param name how errors call the file
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public static List<LabelledText> read(BufferedReader lines, String name) {
        var number = new AtomicInteger();
        return lines.lines()
                .filter(line -> number.incrementAndGet() > 0 && !line.isBlank())
                .map(line -> read(line, name, number.get()))
                .toList();
    }

    /**
     * Reads one line of that form.
     *
     * @throws IllegalArgumentException saying why it cannot be read
     */
    public static LabelledText parse(String line) {
        try {
            return of(JSON.readTree(line));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static LabelledText read(String line, String name, int number) {
        try {
            return parse(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ", line " + number + ": " + e.getMessage(), e);
        }
    }

    static LabelledText of(JsonNode line) {
        var communes = new HashSet<String>();
        var named = new HashSet<String>();
        for (var place : line.path("places")) {
            if (!place.path("type").asString("").equals("commune")) continue;
            communes.add(place.path("insee").asString(""));
            if (!place.path("evidence").asString("").equals("url"))
                named.add(place.path("insee").asString(""));
        }
        var mentions = new HashSet<>(named);
        for (var place : line.path("mentioned"))
            mentions.add(place.path("insee").asString(""));
        var technologies = new HashSet<String>();
        for (var slug : line.path("technologies")) technologies.add(slug.asString(""));
        var statuses = new HashMap<String, String>();
        for (var pair : line.path("deployments")) {
            statuses.put(
                    pair(
                            pair.path("insee").asString(""),
                            pair.path("technology").asString("")),
                    pair.path("status").asString(""));
        }
        return new LabelledText(
                Line.item(line),
                line.path("class").asString(""),
                line.path("relevant").asBoolean(false),
                line.path("doubtful").asBoolean(false),
                communes,
                named,
                mentions,
                technologies,
                statuses);
    }
}
