package vigie.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** The {@code meta} elements of a page by name, however they write it: {@code name}, {@code property}, {@code itemprop}, {@code http-equiv}. */
final class MetaFields {

    private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, List<String>> contents = new HashMap<>();

    MetaFields(Document page) {
        for (var meta : page.getElementsByTag("meta")) {
            var content = HtmlText.squeeze(meta.attr("content"));
            if (content.isEmpty()) continue;
            for (var attribute : NAMES) {
                if (meta.hasAttr(attribute))
                    contents.computeIfAbsent(meta.attr(attribute).toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                            .add(content);
            }
        }
    }

    /** What the fields of these names say, in the order of the names. */
    Stream<String> of(List<String> names) {
        return names.stream().flatMap(name -> contents.getOrDefault(name, List.of()).stream());
    }

    Stream<String> of(String... names) {
        return of(List.of(names));
    }
}
