package vigie.classify.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vigie.classify.Classifier.Analysis;
import vigie.model.Place;
import vigie.model.PlaceTag;

/** What the classifier says of a labelled line, in the same terms as {@link Expected}. */
record Found(
        boolean relevant,
        double score,
        Set<String> communes,
        Set<String> mentions,
        Set<String> technologies,
        Map<String, String> statuses) {

    static Found of(Analysis analysis) {
        var statuses = new HashMap<String, String>();
        if (analysis.isRelevant()) {
            for (var tag : analysis.deployments()) {
                if (tag.insee() != null)
                    statuses.put(
                            tag.insee() + " " + tag.technology().slug(),
                            tag.status().slug());
            }
        }
        return new Found(
                analysis.isRelevant(),
                analysis.score(),
                communes(analysis, tag -> tag.role() == PlaceTag.Role.MAIN),
                communes(analysis, tag -> !tag.spans().isEmpty()),
                analysis.technologies().stream()
                        .map(tag -> tag.technology().slug())
                        .collect(Collectors.toSet()),
                statuses);
    }

    private static Set<String> communes(Analysis analysis, Predicate<PlaceTag> which) {
        return analysis.findings().places().stream()
                .filter(tag ->
                        tag.place().kind() == Place.Kind.COMMUNE && !tag.why().equals("contested"))
                .filter(which)
                .map(tag -> tag.place().insee())
                .collect(Collectors.toSet());
    }
}
