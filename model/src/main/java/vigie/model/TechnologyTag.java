package vigie.model;

import java.util.List;

/** A technology found in an item, and where. */
public record TechnologyTag(Technology technology, List<Span> spans) {

    public TechnologyTag {
        spans = List.copyOf(spans);
    }
}
