package vigie.classify.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigie.classify.text.Words;
import vigie.model.Span;
import vigie.model.VendorTag;

/** Finds the suppliers a text names; their names count only with a capital. Thread-safe. */
public final class VendorFinder {

    /** Hostile texts would make records too large for the log. */
    private static final int MOST_SPANS = 200;

    private final Lexicon lexicon;

    public VendorFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public List<VendorTag> find(Words words) {
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        lexicon.vendorTrie().longest(words, 0, words.size(), (number, first, last) -> {
            if (isName(words, first, last)) {
                var ofOne = spans.computeIfAbsent(lexicon.vendor(number), name -> new ArrayList<>());
                if (ofOne.size() < MOST_SPANS) ofOne.add(new Span(words.from(first), words.to(last)));
            }
        });
        return spans.entrySet().stream()
                .map(entry -> new VendorTag(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isName(Words words, int first, int last) {
        for (var i = first; i <= last; i++) if (words.isCapital(i)) return true;
        return false;
    }
}
