package vigie.classify.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a labelled line expects.
 *
 * @param communes INSEE codes of the communes it is about
 * @param named those of them that the text itself names
 * @param mentions every commune named, whether it is about them or not
 * @param statuses status of each pair of place and technology
 */
record Expected(
        String id,
        String kind,
        boolean relevant,
        boolean doubtful,
        Set<String> communes,
        Set<String> named,
        Set<String> mentions,
        Set<String> technologies,
        Map<String, String> statuses) {

    static Expected of(JsonNode line) {
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
                    pair.path("insee").asString("") + " "
                            + pair.path("technology").asString(""),
                    pair.path("status").asString(""));
        }
        return new Expected(
                line.path("id").asString(""),
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
