package vigie.benchmarks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.language.French;
import vigie.classify.learn.Models;
import vigie.classify.place.Home;
import vigie.classify.place.PlaceFinder;
import vigie.classify.place.Told;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;
import vigie.model.Place;
import vigie.model.Span;

/** Vigie's decision, of a sentence that stands alone: no source, no address, no technology. */
final class VigiePlaces implements PlaceDecision {

    private final French french = new French();
    private final PlaceFinder places = new PlaceFinder(Gazetteer.load(), french, Models.bundled());

    /** The one method to change when Vigie decides in another way: which stretches of a text are communes. */
    private List<Span> communes(String text) {
        var reading = new Reading(text, 0, Words.of(text), french.sentences(text));
        var told = new Told(
                new boolean[reading.sentences().size()],
                new boolean[reading.sentences().size()],
                false);
        return places.find(reading, Home.UNKNOWN, told).stream()
                .filter(tag -> tag.place().kind() == Place.Kind.COMMUNE)
                .flatMap(tag -> tag.spans().stream())
                .toList();
    }

    @Override
    public Set<Span> places(LabelledSentence sentence) {
        var text = new StringBuilder();
        var from = new int[sentence.tokens().size()];
        var to = new int[from.length];
        for (var i = 0; i < from.length; i++) {
            var token = sentence.tokens().get(i);
            if (i > 0 && !isTight(sentence.tokens().get(i - 1), token)) text.append(' ');
            from[i] = text.length();
            text.append(token);
            to[i] = text.length();
        }
        var found = new HashSet<Span>();
        for (var span : communes(text.toString())) found.add(tokens(span, from, to));
        return found;
    }

    /** Tokens that French writes without a space between, so that Vigie reads what a paper would print. */
    private static boolean isTight(String one, String next) {
        return one.endsWith("'")
                || one.endsWith("’")
                || one.equals("(")
                || List.of(",", ".", ")").contains(next);
    }

    private static Span tokens(Span span, int[] from, int[] to) {
        var first = 0;
        while (to[first] <= span.from()) first++;
        var end = first;
        while (end < from.length && from[end] < span.to()) end++;
        return new Span(first, end);
    }
}
