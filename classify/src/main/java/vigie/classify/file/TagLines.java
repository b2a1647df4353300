package vigie.classify.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigie.classify.Classifier;
import vigie.classify.Classifier.Analysis;
import vigie.model.PlaceTag;
import vigie.model.Span;

/**
 * {@code vigie tag}: lines of JSON in, one line of tags out for each, in the same order, in constant memory. A line that cannot be
 * read gives an error that names file and line, and the others go on.
 *
 * <p>Spans count the characters of title, blank line and text, as {@link vigie.model.Item#reading} joins them. A place whose
 * namesakes leave no honest choice is left out.
 */
public final class TagLines {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Classifier classifier;

    public TagLines(Classifier classifier) {
        this.classifier = classifier;
    }

    /**
     * Tags every line.
     *
     * @param name how errors call the input
     * @return whether every line was read
     */
    public boolean run(BufferedReader in, String name, PrintStream out, PrintStream errors) throws IOException {
        var allRead = true;
        var number = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) continue;
            try {
                out.println(tag(line));
            } catch (JacksonException | IllegalArgumentException e) {
                allRead = false;
                errors.println(name + ", line " + number + ": cannot tag it, since it " + reason(e));
            }
        }
        out.flush();
        return allRead;
    }

    /** The tags of one line of JSON, as one line of JSON. */
    public String tag(String line) {
        var item = Line.item(json.readTree(line));
        return json.writeValueAsString(object(item.id().value(), classifier.analyse(item)));
    }

    private static String reason(RuntimeException e) {
        return e instanceof JacksonException problem
                ? "is not JSON: " + problem.getOriginalMessage()
                : String.valueOf(e.getMessage());
    }

    private ObjectNode object(String id, Analysis analysis) {
        var object = json.createObjectNode();
        object.put("id", id).put("relevant", analysis.isRelevant()).put("score", analysis.score());
        var places = object.putArray("places");
        for (var tag : analysis.findings().places()) if (!tag.why().equals("contested")) add(places, tag);
        var technologies = object.putArray("technologies");
        for (var tag : analysis.technologies())
            spans(technologies.addObject().put("slug", tag.technology().slug()), tag.spans());
        var vendors = object.putArray("vendors");
        for (var tag : analysis.findings().vendors()) vendors.addObject().put("name", tag.name());
        var deployments = object.putArray("deployments");
        if (analysis.isRelevant()) {
            for (var tag : analysis.deployments()) {
                deployments
                        .addObject()
                        .put("insee", tag.insee())
                        .put("technology", tag.technology().slug())
                        .put("status", tag.status().slug())
                        .put("quote", tag.quote());
            }
        }
        object.put("cameraCount", analysis.findings().cameraCount());
        return object;
    }

    private static final Map<PlaceTag.Role, String> ROLES =
            Map.of(PlaceTag.Role.MAIN, "main", PlaceTag.Role.MENTIONED, "mentioned");

    private static void add(ArrayNode places, PlaceTag tag) {
        var object = places.addObject();
        object.put("insee", tag.place().insee()).put("name", tag.place().name());
        object.put("kind", tag.place().kind().name().toLowerCase(Locale.ROOT));
        object.put("role", ROLES.get(tag.role())).put("confidence", tag.confidence());
        spans(object, tag.spans());
        object.put("why", tag.why());
    }

    private static void spans(ObjectNode object, List<Span> spans) {
        var array = object.putArray("spans");
        for (var span : spans) array.addArray().add(span.from()).add(span.to());
    }
}
