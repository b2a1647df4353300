package vigie.model;

import java.util.List;

/** A supplier named in an item, and where. */
public record VendorTag(String name, List<Span> spans) {

    public VendorTag {
        spans = List.copyOf(spans);
    }
}
